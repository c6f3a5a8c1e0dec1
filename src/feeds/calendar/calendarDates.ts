import { nextDay } from '../../domain/calendarDay.ts';
import type { When } from '../text/dateRemarks.ts';
import type { Property } from './jcal.ts';
import { timeZoneNamed } from './timeZoneNamed.ts';

/**
 * When an event stands in a calendar: all days that are possible, so that none is invented, the end being the day after
 * the last; or the time on the clock, without an end, since nobody says how long it lasts. Undefined where the
 * beginning or the end of the date is open, which a calendar cannot say.
 */
export function calendarDates(when: When): readonly Property[] | undefined {
  const { earliest, latest, localTime, timeZone } = when;
  if (!earliest || !latest) return undefined;
  const tzid = timeZone ? timeZoneNamed(timeZone)?.tzid : undefined;
  if (localTime && tzid !== undefined) {
    const time = `${earliest}T${localTime.padEnd('HH:MM:SS'.length, ':00')}`;
    return [['dtstart', { tzid }, 'date-time', time]];
  }
  return [
    ['dtstart', {}, 'date', earliest],
    ['dtend', {}, 'date', nextDay(latest)],
  ];
}
