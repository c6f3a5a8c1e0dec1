import { inOrderOfDate, isOfSameDate } from '../../domain/inOrderOfDate.ts';
import { possibleAfter } from '../../domain/possibleAfter.ts';
import type { MeetingRecord } from '../forms/eventRecord.ts';
import type { Fault } from './faultsOf.ts';

/** Where the status of a meeting is not that of its latest change, or a change does not follow from the one before. */
export function statusFaults({ status, statusChanges }: MeetingRecord): Fault[] {
  const ordered = inOrderOfDate(statusChanges, status);
  const latest = ordered.at(-1);
  return [
    ...(latest !== undefined && latest.status !== status
      ? [
          {
            path: ['status'],
            message: `is ${status}, but the latest change, of "${latest.on}", is ${latest.status}; leave the status out, or give the change that led to it`,
          },
        ]
      : []),
    ...ordered.flatMap((change, place): Fault[] => {
      const before = ordered[place - 1];
      return before === undefined || follows(before, change)
        ? []
        : [
            {
              path: ['statusChanges', statusChanges.indexOf(change), 'status'],
              message: `cannot be: ${change.status} of "${change.on}" comes after ${before.status} of "${before.on}", and ${after(before.status)}. Correct the date, or retract the wrong change`,
            },
          ];
    }),
  ];
}

type Change = MeetingRecord['statusChanges'][number];

/** Of changes of one date nobody knows which came first. */
const follows = (before: Change, change: Change): boolean =>
  possibleAfter[before.status].includes(change.status) ||
  (isOfSameDate(before, change) && possibleAfter[change.status].includes(before.status));

const after = (status: MeetingRecord['status']): string =>
  possibleAfter[status].length === 0
    ? `after ${status} nothing more is possible`
    : `after ${status} only ${inWords.format(possibleAfter[status])} is possible`;

const inWords = new Intl.ListFormat('en-GB', { type: 'disjunction' });
