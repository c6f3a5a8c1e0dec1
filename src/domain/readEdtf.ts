import { DatePrecision } from '../generated/database.ts';
import { beginningOfTime, endOfTime } from './calendarDay.ts';
import { type EdtfBounds } from './edtfBounds.ts';
import { EdtfError } from './edtfError.ts';
import { type EdtfPoint, readEdtfPoint } from './readEdtfPoint.ts';

/** A date no more precise than its source, with what is derived from it. */
export interface EdtfDate extends EdtfBounds {
  /** The text as it was given. */
  edtf: string;
  approximate: boolean;
  uncertain: boolean;
  /** `../2026`: no beginning is meant. `earliest` is 0001-01-01. */
  openStart: boolean;
  /** `2026/..`: it goes on. `latest` is 9999-12-31. */
  openEnd: boolean;
  /** `/2026`: it began, nobody says when. `earliest` is 0001-01-01. */
  unknownStart: boolean;
  /** `2026/`: it ended or will, nobody says when. `latest` is 9999-12-31. */
  unknownEnd: boolean;
}

/**
 * Reads EDTF (ISO 8601-2) of levels 0 and 1 without the time of day. Whatever is returned can be
 * stored: `earliest` is never after `latest`, and both are real days.
 * An interval is as precise as the coarser of its ends: `2025-11/2026-01-03` is of MONTH precision.
 * @throws EdtfError for anything else, with the remedy.
 */
export function readEdtf(text: string): EdtfDate {
  if (/\dT\d/.test(text)) {
    throw new EdtfError(text, 'has a time of day', 'Give the day here, the time in its own field');
  }
  if (text.length > longest) {
    throw new EdtfError(text, 'is too long for a date', 'Write a day as 2026-01-04');
  }
  const ends = text.split('/');
  if (ends.length === 1) return { edtf: text, ...readEdtfPoint(text, text), ...closed };
  if (ends.length === 2) return readInterval(text, ends[0] ?? '', ends[1] ?? '');
  throw new EdtfError(
    text,
    'has more than one slash',
    'Write a day as 2026-01-04, an interval as 2026-01-04/2026-01-07',
  );
}

/** `2026-01-04%/2026-01-07%` and some room: the package's parser is slow on long texts. */
const longest = 40;

const closed = { openStart: false, openEnd: false, unknownStart: false, unknownEnd: false };

function readInterval(text: string, startText: string, endText: string): EdtfDate {
  const start = isMissing(startText) ? undefined : readEdtfPoint(startText, text);
  const end = isMissing(endText) ? undefined : readEdtfPoint(endText, text);
  const known = [start, end].filter((point) => point !== undefined);
  if (known.length === 0) {
    throw new EdtfError(text, 'names neither a start nor an end', 'Give at least one of them');
  }
  if (known.some(({ precision }) => precision === 'SEASON')) {
    throw new EdtfError(text, 'has a season in an interval', 'Name months: 2025-03/2025-08');
  }
  if (known.some(({ precision }) => precision === 'DECADE' || precision === 'CENTURY')) {
    throw new EdtfError(text, 'has an X in an interval', 'Name years: 2020/2026');
  }
  if (start && end && end.latest < start.earliest) {
    throw new EdtfError(
      text,
      'ends before it starts',
      `Write ${endText}/${startText} if the two ends were swapped`,
    );
  }
  return {
    edtf: text,
    earliest: start?.earliest ?? beginningOfTime,
    latest: end?.latest ?? endOfTime,
    precision: coarsest(known),
    approximate: known.some(({ approximate }) => approximate),
    uncertain: known.some(({ uncertain }) => uncertain),
    openStart: startText === '..',
    openEnd: endText === '..',
    unknownStart: startText === '',
    unknownEnd: endText === '',
  };
}

function isMissing(end: string): boolean {
  return end === '' || end === '..';
}

function coarsest(points: EdtfPoint[]): DatePrecision {
  const order = Object.values(DatePrecision);
  return (
    order.findLast((precision) => points.some((point) => point.precision === precision)) ?? 'DAY'
  );
}
