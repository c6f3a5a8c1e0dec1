import { sql } from 'kysely';
import { database } from '../../store/sql.ts';
import type { Runner } from '../../store/store.ts';
import type { TableRows } from '../../records/rows/tableRows.ts';

const slugTables = [
  ...(['source', 'topic', 'country', 'place', 'organization', 'office', 'person'] as const),
  'event',
] as const;

/**
 * Records whose slug another record of the store has, and links of events that another link ties in the same way: by
 * their ids, that of the other. Whoever made that one first meant the same. One statement for each table.
 */
export async function findTaken(runner: Runner, rows: TableRows): Promise<Map<string, string>> {
  const taken = new Map<string, string>();
  for (const table of slugTables) {
    const given = new Map(rows[table].map(({ id, slug }) => [slug, id]));
    given.delete(null);
    const known = await runner.run(
      sql<{ id: string; slug: string }>`
        select id, slug from ${sql.table(table)} where slug = any (${[...given.keys()]}::text[])`.compile(
        database,
      ),
    );
    for (const { id, slug } of known) {
      const own = given.get(slug);
      if (own !== undefined && own !== id) taken.set(own, id);
    }
  }
  const links = await runner.run(
    sql<{ own: string; id: string }>`
      select given.id as own, event_link.id from event_link
      join jsonb_to_recordset(${JSON.stringify(rows.event_link)}::jsonb)
        as given (id uuid, from_id uuid, to_id uuid, kind link_kind) using (from_id, to_id, kind)
      where event_link.id <> given.id`.compile(database),
  );
  for (const { own, id } of links) taken.set(own, id);
  return taken;
}
