import { sql } from 'kysely';
import type { RecordDocument } from '../../records/recordDocument.ts';
import { referencesOf } from '../../records/referencesOf.ts';
import { database } from '../../store/sql.ts';
import type { Runner } from '../../store/store.ts';

/** What a person would call the records that these refer to, by id. One statement for each table. */
export async function referenceNames(
  runner: Runner,
  records: readonly RecordDocument[],
): Promise<Map<string, string>> {
  const references = records.flatMap(referencesOf).filter(({ table }) => table !== 'event_code');
  const names = new Map<string, string>();
  for (const table of new Set(references.map((reference) => reference.table))) {
    const ids = references.filter((reference) => reference.table === table).map(({ id }) => id);
    const title = sql.ref(table === 'event' ? 'title' : 'slug');
    const rows = await runner.run(
      sql<{ id: string; name: string }>`select id, coalesce(slug, ${title}) as name
        from ${sql.table(table)} where id = any (${ids}::uuid[])`.compile(database),
    );
    for (const { id, name } of rows) names.set(id, name);
  }
  return names;
}
