import { sql } from 'kysely';

import { all } from '../../connections/conditions.ts';
import type { Sql } from '../../connections/entity.ts';
import type { Rows } from '../../connections/origin.ts';
import type { KeyGroup } from './keyGroups.ts';

/**
 * Counts the events of a list by their keys and, with `dates`, by their first and last days:
 *
 *   select node.earliest as earliest, node.latest as latest, node.kind as kind, count(*) as count, …
 *   from event as node … where … group by node.earliest, node.latest, node.kind
 *
 * There are far fewer days than events, so that all further work is on few rows.
 */
export const countEvents = (
  { from, column }: Rows,
  where: Sql,
  keys: readonly KeyGroup[],
  dates: readonly ('earliest' | 'latest')[],
): Sql => {
  const own = keys.flatMap(({ columns, key }) =>
    columns.map((name) => ({ name, value: key(name, column) })),
  );
  const groups = [...dates.map((name) => ({ name, value: column(name) })), ...own];
  const joins = keys.map(({ join }) => join(column('id')));
  const known = own.map(({ value }) => sql`${value} is not null`);
  const intensity = column('intensity');
  return sql`
    select ${sql.join(groups.map(({ name, value }) => sql`${value} as ${sql.id(name)}`))},
      count(*) as count, count(${intensity}) as rated, sum(${intensity}) as sum_intensity
    from ${from} ${sql.join(joins, sql` `)}
    where ${all([where, ...known])}
    group by ${sql.join(groups.map(({ value }) => value))}`;
};
