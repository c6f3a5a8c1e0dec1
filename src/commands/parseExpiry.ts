import { InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { nextDay } from '../domain/calendarDay.ts';

/** Takes the last day on which something holds, in UTC, or how long it does: `2027-01-31`, `12h`, `30d`, `1y`. */
export function parseExpiry(value: string, now: Date): Date {
  const end = day.safeParse(value).success
    ? new Date(`${nextDay(value)}T00:00:00Z`)
    : afterSpan(value, now);
  if (end === undefined || !(end <= latest)) {
    throw new InvalidArgumentError(
      'Give a last day as YYYY-MM-DD, such as 2027-01-31, or a number of hours, days or years from now, such as 12h, 30d or 1y.',
    );
  }
  if (end > now) return end;
  throw new InvalidArgumentError('That is over already. Give a time that is to come.');
}

/** Undefined where the text is no span; an invalid date where no calendar reaches so far. */
function afterSpan(text: string, now: Date): Date | undefined {
  const [, amount = '', unit] = /^(\d{1,9})([hdy])$/.exec(text) ?? [];
  const end = new Date(now);
  if (unit === 'h') end.setUTCHours(end.getUTCHours() + Number(amount));
  else if (unit === 'd') end.setUTCDate(end.getUTCDate() + Number(amount));
  else if (unit === 'y') end.setUTCFullYear(end.getUTCFullYear() + Number(amount));
  else return undefined;
  return end;
}

const day = z.iso.date();

/** The last instant that is written with a year of four digits. */
const latest = new Date('9999-12-31T23:59:59.999Z');
