import type { CalendarQuery, MeetingStatus } from '../../generated/feeds.ts';
import { dateRemarks } from '../text/dateRemarks.ts';
import { describeEvent, placeText } from '../text/describeEvent.ts';
import { calendarStatus } from './calendarStatus.ts';
import { instantProperty, textProperty, type Component, type Property } from './jcal.ts';

export type Meeting = CalendarQuery['meetings']['nodes'][number];

/**
 * A meeting as an event of a calendar. Its id is that of the record and its sequence the version, so that a programme
 * that has it already changes it. All times in it are of the record: it is the same until the record is changed.
 */
export function meetingComponent(
  meeting: Meeting,
  dates: readonly Property[],
  url: string,
): Component {
  const { id, status, when, place, topics, version, createdAt, updatedAt } = meeting;
  const { latitude, longitude } = place ?? {};
  const properties: readonly Property[] = [
    ...textProperty('uid', id),
    // Without a METHOD it is the time of the last change (RFC 5545, 3.8.7.2).
    instantProperty('dtstamp', updatedAt),
    instantProperty('created', createdAt),
    instantProperty('last-modified', updatedAt),
    ['sequence', {}, 'integer', version],
    ...dates,
    ...textProperty('summary', summaryOf(meeting)),
    ...textProperty('description', describeEvent(meeting)),
    ...textProperty('status', calendarStatus(status, when)),
    // A meeting of others keeps no subscriber busy.
    ...textProperty('transp', 'TRANSPARENT'),
    ...(place ? textProperty('location', placeText(place)) : []),
    ...(typeof latitude === 'number' && typeof longitude === 'number'
      ? [['geo', {}, 'float', [latitude, longitude]] as const]
      : []),
    ...textProperty('categories', ...topics.map(({ name }) => name)),
    ['url', {}, 'uri', url],
    ...textProperty('x-communique-status', status),
    ...textProperty('x-communique-edtf', when.edtf),
  ];
  return ['vevent', properties, []];
}

/** Many programmes show the title alone, so it says what one must not miss. */
function summaryOf({ title, status, when }: Meeting): string {
  const remarks = dateRemarks(when);
  const date = remarks.length === 0 ? '' : ` (${[when.edtf, ...remarks].join(', ')})`;
  return `${statusWords[status] ?? ''}${title}${date}`;
}

const statusWords: Partial<Record<MeetingStatus, string>> = {
  ANNOUNCED: 'Announced: ',
  POSTPONED: 'Postponed: ',
  CANCELLED: 'Cancelled: ',
};
