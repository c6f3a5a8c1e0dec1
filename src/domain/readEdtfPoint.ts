import { parse, type ParsedDate, type ParsedInterval, type ParsedSeason } from 'edtf';
import { daysInMonth } from './calendarDay.ts';
import { type EdtfBounds, edtfBounds } from './edtfBounds.ts';
import { EdtfError } from './edtfError.ts';

/** One day, month, season, year, decade or century, and how sure it is. */
export interface EdtfPoint extends EdtfBounds {
  approximate: boolean;
  uncertain: boolean;
}

/**
 * Reads one point in time. The grammar is the package's; the rules that it lacks are here.
 * @param whole the text that `text` is an end of, for the message
 * @throws EdtfError
 */
export function readEdtfPoint(text: string, whole: string): EdtfPoint {
  refuseImpossibleDay(text, whole);
  const point = parsePoint(text, whole);
  const bounds = edtfBounds(point);
  const [year = 0] = point.values;
  if (year < firstYear || bounds.latest >= `${lastYear + 1}`) {
    throw new EdtfError(whole, 'lies outside the years 0100 to 9998', 'Check the year');
  }
  return {
    ...bounds,
    approximate: point.approximate === true,
    uncertain: point.uncertain === true,
  };
}

const firstYear = 100;
/** 9999 is the year of `endOfTime`. */
const lastYear = 9998;

/** The package either refuses such a day without saying why or moves it into the next month. */
function refuseImpossibleDay(text: string, whole: string): void {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?[~?%]?$/.exec(text);
  if (!parts) return;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? '1')];
  const isSeason = parts[3] === undefined && month >= 21 && month <= 24;
  if (isSeason) return;
  if (month < 1 || month > 12) {
    throw new EdtfError(
      whole,
      `has no month ${parts[2]}`,
      'Months are 01 to 12, seasons 21 (spring) to 24 (winter)',
    );
  }
  const last = daysInMonth(year, month);
  if (day < 1 || day > last) {
    throw new EdtfError(
      whole,
      `is not a day: ${parts[1]}-${parts[2]} has the days 01 to ${last}`,
      `Write ${parts[1]}-${parts[2]} if the day is not known`,
    );
  }
}

function parsePoint(text: string, whole: string): ParsedDate | ParsedSeason {
  // Nearly every date of a data set is a plain day, for which the package's parser takes a hundred times as long.
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (day !== undefined) return { values: [Number(year), Number(month) - 1, Number(day)] };
  let parsed: ParsedDate | ParsedSeason | ParsedInterval | undefined;
  try {
    parsed = parse(text, { level: 1, types: ['Date', 'Season'], seasonIntervals: false });
  } catch {
    // The package's message speaks of its grammar's states; ours follows.
  }
  if (!parsed || parsed.type === 'Interval' || isMillennium(parsed)) {
    throw new EdtfError(whole, 'is not a date in EDTF', suggestion(text));
  }
  return parsed;
}

/** `2XXX` and `XXXX`, which say nothing that a timeline could show. */
function isMillennium(parsed: ParsedDate | ParsedSeason): boolean {
  return parsed.type !== 'Season' && ((parsed.unspecified ?? 0) & 3) !== 0;
}

function suggestion(text: string): string {
  const written = /^(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?$/.exec(text.trim());
  if (written) {
    const [, year, month, day] = written;
    const parts = [year, month, day].filter((part) => part !== undefined);
    return `Write ${parts.map((part) => part.padStart(2, '0')).join('-')}`;
  }
  return (
    'Write a day as 2026-01-04, a month as 2025-11, a year as 2025, a decade as 202X, ' +
    'an interval as 2026-01-04/2026-01-07 or, without an end, 2026-01/.., ' +
    'and add ~ for about or ? for uncertain'
  );
}
