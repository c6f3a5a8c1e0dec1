import type { MeetingStatus } from '../../generated/feeds.ts';
import { dateRemarks, type When } from '../text/dateRemarks.ts';

/**
 * What iCalendar calls it. Only what stands on a programme with its day counts as confirmed: an announcement, a meeting
 * that was put off, and a date that is not exact are tentative.
 */
export function calendarStatus(
  status: MeetingStatus,
  when: When,
): 'CANCELLED' | 'CONFIRMED' | 'TENTATIVE' {
  if (status === 'CANCELLED') return 'CANCELLED';
  const isFirm = status === 'SCHEDULED' || status === 'HELD';
  return isFirm && dateRemarks(when).length === 0 ? 'CONFIRMED' : 'TENTATIVE';
}
