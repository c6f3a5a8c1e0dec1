import { type EdtfDate, readEdtf } from '../../../domain/readEdtf.ts';

/**
 * The days of a visit, as precise as its two ends are: `1945-06/1945-07-02`. An end that is not given is not known
 * (`1945-06-14/`): nothing says that the visit was over on its first day.
 * @throws EdtfError where an end is no date, or lies before the start
 */
export function visitDates(start: string, end: string | undefined): EdtfDate {
  const first = withoutZone(start);
  const last = end === undefined ? '' : withoutZone(end);
  return readEdtf(first === last ? first : `${first}/${last}`);
}

/** `xs:date` may carry a time zone, `2024-01-31-05:00`, which says nothing of a day at the place. */
function withoutZone(date: string): string {
  return date.replace(/^(\d{4}-\d\d-\d\d)(?:T.*|Z|[+-]\d\d:\d\d)$/, '$1');
}
