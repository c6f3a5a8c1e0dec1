import type { ParsedDate, ParsedSeason } from 'edtf';
import type { DatePrecision } from '../generated/database.ts';
import { calendarDay, daysInMonth } from './calendarDay.ts';

/** The first and the last day that a date can mean, and how precise it is. */
export interface EdtfBounds {
  earliest: string;
  latest: string;
  precision: DatePrecision;
}

/**
 * The bounds of one point in time, not of an interval. The package's own are not used: its
 * seasons are calendar quarters, and it moves 29 February of a common year to 1 March.
 */
export function edtfBounds(point: ParsedDate | ParsedSeason): EdtfBounds {
  if (point.type === 'Season') return seasonBounds(...point.values);
  const [year = 0, monthIndex, day] = point.values;
  const unspecified = point.unspecified ?? 0;
  if (unspecified & centuryDigits) return yearsBounds(year, 100, 'CENTURY');
  if (unspecified & decadeDigit) return yearsBounds(year, 10, 'DECADE');
  if (monthIndex === undefined || unspecified & monthDigits) return yearsBounds(year, 1, 'YEAR');
  const month = monthIndex + 1;
  if (day === undefined || unspecified & dayDigits) {
    return {
      earliest: calendarDay(year, month, 1),
      latest: calendarDay(year, month, daysInMonth(year, month)),
      precision: 'MONTH',
    };
  }
  const only = calendarDay(year, month, day);
  return { earliest: only, latest: only, precision: 'DAY' };
}

const centuryDigits = 4;
const decadeDigit = 8;
const monthDigits = 48;
const dayDigits = 192;

function yearsBounds(year: number, count: number, precision: DatePrecision): EdtfBounds {
  return {
    earliest: calendarDay(year, 1, 1),
    latest: calendarDay(year + count - 1, 12, 31),
    precision,
  };
}

/**
 * The meteorological seasons of the northern hemisphere, three whole months each; winter (24)
 * begins in December of the year that is named and runs on to February.
 */
function seasonBounds(year: number, season: number): EdtfBounds {
  const firstMonth = 3 + (season - 21) * 3;
  return {
    earliest: calendarDay(year, firstMonth, 1),
    latest: calendarDay(year, firstMonth + 3, 0),
    precision: 'SEASON',
  };
}
