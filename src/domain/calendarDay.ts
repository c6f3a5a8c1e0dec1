/** The day as `YYYY-MM-DD`; a day beyond the month's last runs on into the next month. */
export function calendarDay(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** How many days the month has, leap years included. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day after a `YYYY-MM-DD` day. */
export function nextDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** Earlier than every day of the record: an interval's open or unknown start. */
export const beginningOfTime = '0001-01-01';

/** Later than every day of the record: an interval's open or unknown end. */
export const endOfTime = '9999-12-31';
