import type { TenureEnd } from '../generated/database.ts';
import { endOfTime, nextDay } from './calendarDay.ts';
import { EdtfError } from './edtfError.ts';
import { readEdtf } from './readEdtf.ts';

/** The days on which an office was held: from `heldFrom` up to, and without, `heldUntil`. */
export interface Tenure {
  heldFrom: string;
  heldUntil: string;
  end: TenureEnd;
}

/**
 * Reads the EDTF interval of a tenure. The last day that it names is still a day of office, so
 * `2021-01-20/2025-01-20` is held until 2025-01-21. A month counts whole: `2025-07/..` is held
 * from 2025-07-01. `2025-06-04/..` is in office, `2022-06/` has an end that is not known.
 * @throws EdtfError
 */
export function readTenure(text: string): Tenure {
  const interval = readEdtf(text);
  if (!text.includes('/')) {
    throw new EdtfError(
      text,
      'is not an interval',
      `Write ${text}/.. for still in office, ${text}/ where the end is not known`,
    );
  }
  const { earliest, latest, openEnd, unknownEnd } = interval;
  if (openEnd) return { heldFrom: earliest, heldUntil: endOfTime, end: 'IN_OFFICE' };
  if (unknownEnd) return { heldFrom: earliest, heldUntil: endOfTime, end: 'UNKNOWN' };
  return { heldFrom: earliest, heldUntil: nextDay(latest), end: 'ENDED' };
}
