import { sql } from 'kysely';

import { float8 } from '../../connections/columnType.ts';
import { defineEntity } from '../../connections/defineEntity.ts';
import type { Entity, Sql, ToMany } from '../../connections/entity.ts';
import { reference } from '../../connections/entitySql.ts';
import { derivedRows } from '../../connections/origin.ts';
import type { QuerySearchArgs } from '../../generated/graphql.ts';
import type { Context } from '../context.ts';
import { event } from '../event/event.ts';
import type { SearchHitRow } from '../rows.ts';
import { eventHits } from './eventHits.ts';
import { nameHits, nearNameHits } from './nameHits.ts';
import { type ResolvedSearch, resolveSearch } from './resolveSearch.ts';

export const searchHit: Entity<SearchHitRow> = defineEntity({
  typeName: 'SearchHit',
  table: null,
  columns: ['id', 'kind', 'match', 'rank', 'name_id', 'value', 'language', 'name_kind', 'sought'],
  // Events come with their hits: an id is that of one record alone. Where others are, the kind tells.
  reads: { record: ['kind'] },
  toOne: () => ({ record: reference(event, 'id') }),
  orders: { RANK: [{ column: 'rank', type: float8 }] },
  defaultOrder: { field: 'RANK', direction: 'DESC' },
});

/** What is found by a text, the best first. */
export const searchHits: ToMany<SearchHitRow> = {
  entity: searchHit,
  origin: {
    key: [],
    rows: (entity, _, search: ResolvedSearch) => derivedRows(entity, hitsOf(search)),
  },
  shape: 'connection',
  resolve: (args: QuerySearchArgs, context: Context) => resolveSearch(args, context),
};

/**
 * Each record once, by its best match: among equal names, the one that is written so, and a name that has a language
 * before what the record itself is called. Names with typing errors count where nothing else is found.
 *
 *   with found as (select … from known_name … union all select … from event_words …)
 *   select distinct on (id) … from (table found union all select … where not exists (table found))
 */
const hitsOf = ({ text, sought, filter, name, eventKinds, nameKinds }: ResolvedSearch): Sql => {
  const names = nameKinds === null ? [] : nameHits({ query: sought.query, name, kinds: nameKinds });
  const events = eventKinds === null ? [] : [eventHits(sought, filter, eventKinds)];
  const near =
    nameKinds === null || name === undefined || name.isLiteral
      ? []
      : [
          sql`select * from ${nearNameHits(name, nameKinds)} as near where not exists (table found)`,
        ];
  return sql`
    with found as materialized (${sql.join([...names, ...events], sql` union all `)})
    select distinct on (id) id, kind, match, rank, name_id, value, language, name_kind, ${text}::text as sought
    from (${sql.join([sql`table found`, ...near], sql` union all `)}) as hit
    order by id, rank desc, value = ${text} desc, name_id = id, name_id`;
};
