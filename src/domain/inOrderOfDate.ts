import type { MeetingStatus } from '../generated/database.ts';
import { readEdtf } from './readEdtf.ts';

/** A status, and since when. */
interface DatedStatus {
  readonly status: MeetingStatus;
  /** EDTF. */
  readonly on: string;
}

/**
 * The changes of a meeting's status as they followed each other; of one date, as they are given, but to be held comes
 * last.
 * @param present the status that the last of them led to: of several of the last date, that one
 */
export const inOrderOfDate = <Change extends DatedStatus>(
  changes: readonly Change[],
  present?: MeetingStatus,
): Change[] =>
  changes
    .map((change) => ({ change, key: keyOf(change, present) }))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ change }) => change);

/** Whether nobody can say which of two changes came first. */
export const isOfSameDate = (one: DatedStatus, other: DatedStatus): boolean =>
  dateKey(one.on) === dateKey(other.on);

const keyOf = ({ status, on }: DatedStatus, present: MeetingStatus | undefined): string =>
  `${dateKey(on)} ${Number(status === 'HELD')}${Number(status === present)}`;

function dateKey(on: string): string {
  const { earliest, latest } = readEdtf(on);
  return `${earliest} ${latest}`;
}
