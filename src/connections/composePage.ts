import { sql, type CompiledQuery } from 'kysely';

import { database } from '../store/sql.ts';
import { composeRows, type ComposedRows } from './composeRows.ts';
import type { Sql } from './entity.ts';
import type { Origin } from './origin.ts';
import type { PageRequest } from './pageRequest.ts';
import type { Snapshot } from './snapshot.ts';

export interface ComposedPage {
  readonly query: CompiledQuery;
  readonly rows: ComposedRows;
}

/**
 * ONE statement for one level, whatever the number of parents and whatever the arguments:
 *
 *   select parent.position, total.count, other.found, page.…, one_0.…
 *   from unnest($1::uuid[]) with ordinality as parent (key_0, position)   -- or (select $1::uuid as key_0, 1 as position)
 *   left join lateral (select count(*) …) as total on true            -- only if selected
 *   left join lateral (select exists (…)) as other on true            -- only if selected
 *   left join lateral (select … order by … limit n) as page on true   -- only if selected
 *   left join lateral (select … from country where …) as one_0 on true
 *   order by parent.position, page.order_0, page.order_1
 *
 * A snapshot stands before it, as `with "person" as (…), …`. Of a summary, the page is one of its rows. Lists of its
 * rows that can come with them are columns of JSON, each made by such a statement for its row.
 *
 * `keys` holds, for each part of the parent's key, its values in the order of the parents.
 * No row is read that is not returned, but the one that tells whether there is a next page.
 */
export const composePage = (
  request: PageRequest,
  keys: readonly (readonly string[])[],
): ComposedPage => {
  const rows = composeRows(request, parents(request.origin, keys));
  const select = sql`select ${rows.columns} from ${rows.from} order by ${rows.order}`;
  return { query: sql`${inSnapshot(request.snapshot)}${select}`.compile(database), rows };
};

const inSnapshot = (snapshot: Snapshot | undefined): Sql =>
  snapshot === undefined ? sql`` : sql`with ${sql.join(snapshot.tables)} `;

/** A parent alone stands there by its value, so that the planner knows how much that parent has. */
const parents = (origin: Origin, keys: readonly (readonly string[])[]): Sql => {
  if (origin.key.length === 0) return sql`(select 1 as position) as parent`;
  const names = origin.key.map((_, part) => sql.id(`key_${String(part)}`));
  if (keys[0]?.length === 1) {
    const values = origin.key.map(
      (type, part) => sql`${keys[part]?.[0]}::${sql.raw(type)} as ${names[part]}`,
    );
    return sql`(select ${sql.join(values)}, 1 as position) as parent`;
  }
  const arrays = origin.key.map((type, part) => sql`${keys[part]}::${sql.raw(type)}[]`);
  return sql`unnest(${sql.join(arrays)}) with ordinality as parent (${sql.join(names)}, position)`;
};
