import { readEdtf } from '../../domain/readEdtf.ts';
import { todayIn } from '../../domain/todayIn.ts';
import type { MeetingRecord } from '../forms/eventRecord.ts';
import type { Fault } from './faultsOf.ts';
import { repeatedPlaces } from './repeatedPlaces.ts';
import { statusFaults } from './statusFaults.ts';

/** What a meeting cannot be: planned is not held, and no change of status lies in the future. */
export function meetingFaults(meeting: MeetingRecord): Fault[] {
  const { status, statusChanges, when } = meeting;
  const today = todayIn(when.timeZone);
  return [
    ...(status === 'HELD' && readEdtf(when.edtf).earliest > today
      ? [
          {
            path: ['when', 'edtf'],
            message: `is "${when.edtf}", and a meeting of the future has not been HELD; planned is not held`,
          },
        ]
      : []),
    ...statusChanges.flatMap(({ on }, at): Fault[] =>
      readEdtf(on).earliest > today
        ? [
            {
              path: ['statusChanges', at, 'on'],
              message: `is "${on}", which is still to come; give the day on which the status changed, not the day of the meeting`,
            },
          ]
        : [],
    ),
    ...repeatedPlaces(statusChanges, (change) => [change.status, change.on]).map((at): Fault => ({
      path: ['statusChanges', at, 'on'],
      message: 'has the same change already; cite further sources of that one (citeRecord)',
    })),
    ...statusFaults(meeting),
  ];
}
