import { type Insertable, sql } from 'kysely';
import type { DB } from '../../../generated/database.ts';
import { columnsOf } from '../../../store/columnsOf.ts';
import { rowsOf } from '../../../store/rowsOf.ts';
import { database } from '../../../store/sql.ts';
import type { Runner } from '../../../store/store.ts';
import type { RecordTable } from '../../../records/recordTables.ts';

/** What became of a record: it was not there; the file's replaced the store's; the store's stayed. */
export type Outcome = 'created' | 'replaced' | 'kept';

/**
 * Inserts records, and replaces those of which the store has an older version; equal or newer ones stay. The rows
 * keep the version and the times that the file gives them.
 *
 *   insert into "event" (…) select … from jsonb_populate_recordset(…, $1)
 *   on conflict ("id") do update set "title" = excluded."title", …
 *   where "event"."version" < excluded."version" returning "id", xmax = 0 as created
 *
 * @returns what became of each row that was written, by its id; the others were kept
 */
export async function upsertNewer<Table extends RecordTable>(
  runner: Runner,
  table: Table,
  rows: readonly Insertable<DB[Table]>[],
): Promise<Map<string, Outcome>> {
  if (rows.length === 0) return new Map();
  const key = table === 'event_code' ? 'code' : 'id';
  const columns = columnsOf(rows);
  const all = sql.join(columns.map((column) => sql.ref(column)));
  const written = await runner.run(
    sql<{ id: string; created: boolean }>`
      insert into ${sql.table(table)} (${all}) select ${all} from ${rowsOf(table, rows)}
      on conflict (${sql.ref(key)}) ${onConflict(table, columns)}
      returning ${sql.ref(key)} as id, xmax = 0 as created`.compile(database),
  );
  return new Map(written.map(({ id, created }) => [id, created ? 'created' : 'replaced']));
}

function onConflict(table: RecordTable, columns: readonly string[]) {
  // Codes have no version: what the store has stays.
  if (table === 'event_code') return sql`do nothing`;
  const changes = columns.map(
    (column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`,
  );
  return sql`do update set ${sql.join(changes)}
    where ${sql.ref(`${table}.version`)} < excluded.version`;
}
