import { sql } from 'kysely';

import type { Sql } from '../../connections/entity.ts';
import type { StatisticsGroup } from '../../generated/graphql.ts';

/** Months or years, counted through from the year 0, so that those between two days are a range of numbers. */
export interface TimeBuckets {
  /** The number of the one that a day is in. */
  readonly of: (day: Sql) => Sql;
  /** The first and the last day of one, by its number, and how EDTF writes it. */
  readonly from: (bucket: Sql) => Sql;
  readonly to: (bucket: Sql) => Sql;
  readonly edtf: (bucket: Sql) => Sql;
}

const bucketsOf = (months: 1 | 12, form: string): TimeBuckets => {
  const length = sql.lit(months);
  const from = (bucket: Sql): Sql =>
    sql`make_date(${bucket} * ${length} / 12, ${bucket} * ${length} % 12 + 1, 1)`;
  return {
    of: (day) =>
      sql`((extract(year from ${day})::int * 12 + extract(month from ${day})::int - 1) / ${length})`,
    from,
    to: (bucket) => sql`(${from(sql`(${bucket} + 1)`)} - 1)`,
    edtf: (bucket) => sql`to_char(${from(bucket)}, ${sql.lit(form)})`,
  };
};

const buckets: Partial<Record<StatisticsGroup, TimeBuckets>> = {
  MONTH: bucketsOf(1, 'YYYY-MM'),
  YEAR: bucketsOf(12, 'YYYY'),
};

/** The buckets of the group that is one of time; undefined where none is. */
export const timeBucketsOf = (groups: readonly StatisticsGroup[]): TimeBuckets | undefined =>
  groups.map((group) => buckets[group]).find((one) => one !== undefined);
