import ICAL from 'ical.js';
import { calendarDates } from './calendarDates.ts';
import { textProperty, type Component, type Property } from './jcal.ts';
import { meetingComponent, type Meeting } from './meetingComponent.ts';
import { timeZoneNamed } from './timeZoneNamed.ts';

// The library does not count the space before a folded line; with it a line has the 75 octets that RFC 5545 allows.
ICAL.foldLength = 74;

/** What stands in a calendar beside its meetings. */
export interface CalendarHead {
  /** Without any of the characters that iCalendar escapes. */
  readonly title: string;
  /** Where the calendar is read from. */
  readonly source: string;
  /** What a subscriber should know, a sentence each. */
  readonly remarks: readonly string[];
  readonly recordAddress: (id: string) => string;
}

/**
 * A calendar (RFC 5545, with the names of RFC 7986). A meeting whose date is open has no place in it: it is counted in
 * X-COMMUNIQUE-UNDATED and named in the description, and is never missing in silence.
 */
export function writeCalendar(meetings: readonly Meeting[], head: CalendarHead): string {
  const placed = meetings.flatMap((meeting) => {
    const dates = calendarDates(meeting.when);
    return dates === undefined ? [] : [{ meeting, dates }];
  });
  const undated = meetings.filter((meeting) => calendarDates(meeting.when) === undefined);
  const description = [...head.remarks, ...undatedRemark(undated)].join('\n');
  const properties: readonly Property[] = [
    ['version', {}, 'text', '2.0'],
    ['prodid', {}, 'text', '-//Communique//Planned meetings//EN'],
    ['calscale', {}, 'text', 'GREGORIAN'],
    // The library does not know these, and would write VALUE=TEXT beside a text, which not every program takes.
    ['name', {}, 'unknown', head.title],
    ['x-wr-calname', {}, 'unknown', head.title],
    ['source', { value: 'URI' }, 'unknown', head.source],
    ['refresh-interval', { value: 'DURATION' }, 'unknown', 'PT1H'],
    ...textProperty('description', description),
    ['x-communique-undated', {}, 'integer', undated.length],
  ];
  const calendar: Component = [
    'vcalendar',
    properties,
    [
      ...timeZones(placed.map(({ meeting }) => meeting)),
      ...placed.map(({ meeting, dates }) =>
        meetingComponent(meeting, dates, head.recordAddress(meeting.id)),
      ),
    ],
  ];
  return `${ICAL.stringify([...calendar])}\r\n`;
}

function undatedRemark(undated: readonly Meeting[]): string[] {
  if (undated.length === 0) return [];
  const titles = undated.map((meeting) => `${meeting.title} (${meeting.when.edtf})`);
  return [`Not shown, as the beginning or the end is open: ${titles.join('; ')}.`];
}

/** The rules of each zone that a meeting's time is said in, once. */
function timeZones(meetings: readonly Meeting[]): unknown[] {
  const zones = meetings.flatMap(({ when: { localTime, timeZone } }) => {
    const zone = localTime && timeZone ? timeZoneNamed(timeZone) : undefined;
    return zone === undefined ? [] : [[zone.tzid, zone.rules] as const];
  });
  return [...new Map(zones).values()];
}
