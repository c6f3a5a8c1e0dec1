import { sql } from 'kysely';

import type { ColumnReference, Sql } from '../../connections/entity.ts';
import type { Rows } from '../../connections/origin.ts';
import type { AskedStatistics } from './askedStatistics.ts';
import { countEvents } from './countEvents.ts';
import { fillEmpty } from './fillEmpty.ts';
import { isKeyGroup, keyGroups, type KeyGroups } from './keyGroups.ts';
import { MOST_ROWS } from './mostRows.ts';
import { everyBucket, periodOf, spreadOverTime } from './spreadOverTime.ts';
import { timeBucketsOf, type TimeBuckets } from './timeBuckets.ts';

/**
 * The rows of statistics over the rows of a list, in the order of the groups:
 *
 *   with counted as (select … from <list> where … group by …),   -- by days, where a group is one of time
 *     period as (…), grouped as (…),                             -- by months or years
 *     every_0 as (…), filled as (…)                              -- only with the empty ones
 *   select row_number() over (order by …) as id, size.total as out_of, …
 *   from (select * from grouped limit n + 1) as found cross join (select count(*) … ) as size
 */
export const composeStatistics = (
  list: Rows,
  where: Sql,
  asked: AskedStatistics,
  groupsOf: KeyGroups = keyGroups,
): Sql => {
  const buckets = timeBucketsOf(asked.groups);
  const keys = asked.groups.filter(isKeyGroup).map((name) => groupsOf[name]);
  const columns = [...(buckets ? ['bucket'] : []), ...keys.flatMap((key) => key.columns)];
  const { tables, source, size } = sourceOf(
    buckets === undefined
      ? [sql`grouped as (${countEvents(list, where, keys, [])})`]
      : [
          sql`counted as (${countEvents(list, where, keys, ['earliest', 'latest'])})`,
          sql`period as (${periodOf(asked, buckets)})`,
          sql`grouped as (${spreadOverTime(asked, buckets, columns)})`,
        ],
    asked,
  );
  const order = asked.groups.flatMap((name) =>
    isKeyGroup(name) ? keyGroups[name].order(found) : [found('bucket')],
  );
  return sql`
    with ${sql.join(tables)}
    select row_number() over (order by ${sql.join(order)})::int as id, size.total as out_of,
      ${sql.join([...periodColumns(buckets), ...keyColumns(columns)])},
      found.count::int as count, found.rated::int as rated, found.sum_intensity,
      found.sum_intensity / nullif(found.rated, 0)::float8 as mean_intensity
    from (select * from ${source} limit ${MOST_ROWS + 1}) as found
    cross join (select ${size} as total) as size`;
};

/** The columns of keys that a row has, each null where the rows are not told apart by it. */
export const KEY_COLUMNS = Object.values(keyGroups).flatMap(({ columns }) => columns);

const found: ColumnReference = (name) => sql.id('found', name);

const sourceOf = (tables: readonly Sql[], { groups, includeEmpty }: AskedStatistics) => {
  if (!includeEmpty) {
    return { tables, source: sql.id('grouped'), size: sql`(select count(*) from grouped)` };
  }
  const filled = fillEmpty(
    groups.map((name) => {
      if (!isKeyGroup(name)) return { columns: ['bucket'], query: everyBucket };
      const { columns } = keyGroups[name];
      return {
        columns,
        query: sql`select distinct ${sql.join(columns.map((column) => sql.id(column)))} from grouped`,
      };
    }),
  );
  return { tables: [...tables, ...filled.tables], source: sql.id('filled'), size: filled.size };
};

const periodColumns = (buckets: TimeBuckets | undefined): readonly Sql[] => {
  const bucket = found('bucket');
  return [
    sql`${buckets?.edtf(bucket) ?? sql`null`} as edtf`,
    sql`${buckets?.from(bucket) ?? sql`null`} as first_day`,
    sql`${buckets?.to(bucket) ?? sql`null`} as last_day`,
  ];
};

const keyColumns = (columns: readonly string[]): readonly Sql[] =>
  KEY_COLUMNS.map((name) =>
    columns.includes(name)
      ? found(name)
      : sql`null${sql.raw(name.endsWith('_id') ? '::uuid' : '')} as ${sql.id(name)}`,
  );
