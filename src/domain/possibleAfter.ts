import type { MeetingStatus } from '../generated/database.ts';

/** As long as a meeting is only planned, its plans may change in any way, and be announced again by the other side. */
const whilePlanned = ['ANNOUNCED', 'SCHEDULED', 'POSTPONED', 'CANCELLED', 'HELD'] as const;

/**
 * What a meeting may become after each status. What was held is past; what was called off takes place only if it is
 * announced or scheduled anew.
 */
export const possibleAfter: Readonly<Record<MeetingStatus, readonly MeetingStatus[]>> = {
  UNKNOWN: whilePlanned,
  ANNOUNCED: whilePlanned,
  SCHEDULED: whilePlanned,
  POSTPONED: whilePlanned,
  CANCELLED: ['ANNOUNCED', 'SCHEDULED'],
  HELD: [],
};
