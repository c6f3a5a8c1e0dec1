import { EdtfError } from '../../../domain/edtfError.ts';
import { readEdtf } from '../../../domain/readEdtf.ts';
import { statedPeriod } from './statedPeriod.ts';
import type { MissileTest } from './testForm.ts';

/** When a missile was launched, by the clocks where it was. */
export interface LaunchTime {
  readonly edtf: string;
  /** `HH:MM` in `launchZone`. */
  readonly localTime?: string;
  /** `2026-04-18T21:10Z`, where the time is given. */
  readonly instant?: string;
  /** A sentence where the days are not those that the source has in its field of the date. */
  readonly note?: string;
}

/** UTC+9, but UTC+8:30 from August 2015 to May 2018. */
export const launchZone = 'Asia/Pyongyang';

/**
 * The day and the time where the launch was: 22:54 UTC on 3 January is 07:54 on the 4th. Without a time the day is
 * that of the source, unless its own words say that the launch was not on that day.
 * @throws EdtfError where the date or the time cannot be
 */
export function launchTime({ date, time, description }: MissileTest): LaunchTime {
  const { edtf } = readEdtf(date);
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(date) ? instantOf(date, time ?? '') : undefined;
  if (!instant) return periodTime(date, statedPeriod(description, date)) ?? { edtf };
  return { ...localClock(instant), instant: instant.toISOString().replace(':00.000Z', 'Z') };
}

function periodTime(date: string, period: string | undefined): LaunchTime | undefined {
  if (period === undefined) return undefined;
  const months = period.replace('/', ' to ');
  return {
    edtf: period,
    note: `The source enters it under ${date}, but knows no more of the date than ${months}.`,
  };
}

function instantOf(date: string, time: string): Date | undefined {
  const [, hour = '', minute = '', zone = ''] =
    /^(\d{1,2}):(\d{2})(?::\d{2})? ?\(?(UTC|GMT|JST|KST)\)?$/i.exec(time) ?? [];
  if (hour === '') return undefined;
  if (Number(hour) > 23 || Number(minute) > 59) {
    throw new EdtfError(time, 'is no time of day', 'Hours are 00 to 23, minutes 00 to 59');
  }
  const offset = /^[JK]/i.test(zone) ? '+09:00' : 'Z';
  return new Date(`${date}T${hour.padStart(2, '0')}:${minute}:00${offset}`);
}

function localClock(instant: Date): { edtf: string; localTime: string } {
  const parts = new Map(clock.formatToParts(instant).map(({ type, value }) => [type, value]));
  const [year, month, day, hour, minute] = (
    ['year', 'month', 'day', 'hour', 'minute'] as const
  ).map((type) => parts.get(type) ?? '');
  return { edtf: [year, month, day].join('-'), localTime: [hour, minute].join(':') };
}

const clock = new Intl.DateTimeFormat('en', {
  timeZone: launchZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
