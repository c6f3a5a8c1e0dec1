import { calendarDay } from '../../domain/calendarDay.ts';

/** Whether the text is a day of the calendar, as `YYYY-MM-DD`: `2018-02-30` and `2018-6-1` are not. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return year !== undefined && calendarDay(Number(year), Number(month), Number(day)) === text;
}
