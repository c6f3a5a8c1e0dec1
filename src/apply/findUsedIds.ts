import { sql } from 'kysely';
import type { DocumentType } from '../records/recordDocument.ts';
import { recordTables } from '../records/recordTables.ts';
import { database } from '../store/sql.ts';
import type { Runner } from '../store/store.ts';

/** The ids that a record has or had: also one that was deleted, or became part of another. */
export async function findUsedIds(
  runner: Runner,
  type: DocumentType,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const used = await runner.run(
    sql<{ id: string }>`
      select id from ${sql.table(recordTables[type])} where id = any (${ids}::uuid[])
      union select record_id from revision where record_id = any (${ids}::uuid[])
      union select from_id from redirect where from_id = any (${ids}::uuid[])`.compile(database),
  );
  return new Set(used.map(({ id }) => id));
}
