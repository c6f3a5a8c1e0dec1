import { sql } from 'kysely';

import { all } from '../../connections/conditions.ts';
import type { Sql } from '../../connections/entity.ts';
import { beginningOfTime, endOfTime } from '../../domain/calendarDay.ts';
import type { AskedStatistics } from './askedStatistics.ts';
import { MOST_ROWS } from './mostRows.ts';
import { requiredPeriod } from './requiredPeriod.ts';
import type { TimeBuckets } from './timeBuckets.ts';

/**
 * The first and the last month or year that rows are of. Where the filter leaves an end open, it is that of the first
 * or last day that is known of any event in `counted`; both are null where no day is known at all.
 */
export const periodOf = ({ filter }: AskedStatistics, buckets: TimeBuckets): Sql => {
  const { from, to } = requiredPeriod(filter);
  const first = from === undefined ? sql`null::int` : buckets.of(sql`${from}::date`);
  const last = to === undefined ? sql`null::int` : buckets.of(sql`${to}::date`);
  const begun = sql`where earliest > ${beginningOfTime}::date`;
  const over = sql`where latest < ${endOfTime}::date`;
  return sql`
    select coalesce(${first}, least(${buckets.of(sql`known.first`)}, ${last})) as first,
      coalesce(${last}, greatest(${buckets.of(sql`known.last`)}, ${first})) as last
    from (
      select least(min(earliest) filter (${begun}), min(latest) filter (${over})) as first,
        greatest(max(earliest) filter (${begun}), max(latest) filter (${over})) as last
      from counted
    ) as known`;
};

/** Ends where there are too many to be answered, so that none that is refused costs much. */
const seriesOf = (first: Sql, last: Sql): Sql =>
  sql`generate_series(${first}, least(${last}, ${first} + ${sql.lit(MOST_ROWS)})) as bucket`;

/** Each month or year of `period`. */
export const everyBucket = sql`
  select bucket from period cross join lateral ${seriesOf(sql`period.first`, sql`period.last`)}`;

/**
 * Counts in each month or year of `period` what `counted` has by days: with OVERLAPS in each one that the days lie in,
 * with WITHIN in the one that both of them lie in.
 */
export const spreadOverTime = (
  { dates }: AskedStatistics,
  buckets: TimeBuckets,
  columns: readonly string[],
): Sql => {
  const keys = sql.join(columns.map((name) => sql.id(name)));
  return sql`
    select ${keys}, sum(count) as count, sum(rated) as rated, sum(sum_intensity) as sum_intensity
    from counted
    cross join period
    cross join lateral (
      select ${buckets.of(sql`earliest`)} as first, ${buckets.of(sql`latest`)} as last
    ) as own
    cross join lateral ${seriesOf(sql`greatest(own.first, period.first)`, sql`least(own.last, period.last)`)}
    where ${all([sql`period.first is not null`, ...(dates === 'WITHIN' ? [sql`own.first = own.last`] : [])])}
    group by ${keys}`;
};
