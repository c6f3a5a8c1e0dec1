import { sql } from 'kysely';

import type { Sql } from '../../connections/entity.ts';

/** A group as its keys are found: its columns, and a query that gives each key once. */
export interface KeyTable {
  readonly columns: readonly string[];
  readonly query: Sql;
}

/** Tables of a statement, the last of which is `filled`; and how many rows that has, told without making them. */
interface Filled {
  readonly tables: readonly Sql[];
  readonly size: Sql;
}

/**
 * Each key of a group with each of the others, whether or not `grouped` has a row of both:
 *
 *   every_0 as (…), every_1 as (…), filled as (
 *     select bucket, kind, coalesce(count, 0) as count, …
 *     from every_0 cross join every_1 left join grouped using (bucket, kind))
 */
export const fillEmpty = (groups: readonly KeyTable[]): Filled => {
  const names = groups.map((_, at) => sql.id(`every_${String(at)}`));
  const columns = sql.join(groups.flatMap((group) => group.columns.map((name) => sql.id(name))));
  const tables = groups.map(({ query }, at) => sql`${names[at]} as (${query})`);
  const filled = sql`filled as (
    select ${columns}, coalesce(count, 0) as count, coalesce(rated, 0) as rated, sum_intensity
    from ${sql.join(names, sql` cross join `)} left join grouped using (${columns}))`;
  return {
    tables: [...tables, filled],
    size: sql.join(
      names.map((name) => sql`(select count(*) from ${name})`),
      sql` * `,
    ),
  };
};
