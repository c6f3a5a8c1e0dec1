import ICAL from 'ical.js';
import { tzlib_get_ical_block, tzlib_get_timezones } from 'timezones-ical-library';

/** A time zone with its rules, which a calendar has to bring along. */
export interface TimeZone {
  /** The name that stands for it today: `Asia/Kolkata` for `Asia/Calcutta`. */
  readonly tzid: string;
  /** A component of jCal. */
  readonly rules: unknown;
}

const known = new Set<string>(tzlib_get_timezones());

/** The IANA time zone of a name; undefined for one that the present release of the data does not have. */
export function timeZoneNamed(name: string): TimeZone | undefined {
  if (!known.has(name)) return undefined;
  const [rules = '', parameter = ''] = tzlib_get_ical_block(name);
  return { tzid: parameter.replace('TZID=', ''), rules: ICAL.parse(rules) };
}
