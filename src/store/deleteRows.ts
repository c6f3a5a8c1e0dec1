import { type Insertable, sql } from 'kysely';
import type { DB } from '../generated/database.ts';
import { rowsOf } from './rowsOf.ts';
import { database } from './sql.ts';
import type { Runner } from './store.ts';

/**
 * Deletes the rows that have these keys, by one statement.
 *
 *   delete from "name" as kept using jsonb_populate_recordset(…, $1) as gone where kept."id" = gone."id"
 */
export async function deleteRows<Table extends keyof DB>(
  runner: Runner,
  table: Table,
  rows: readonly Insertable<DB[Table]>[],
  key: readonly string[] = ['id'],
): Promise<void> {
  if (rows.length === 0) return;
  const same = key.map(
    (column) => sql`${sql.ref(`kept.${column}`)} = ${sql.ref(`gone.${column}`)}`,
  );
  await runner.run(
    sql`delete from ${sql.table(table)} as kept using ${rowsOf(table, rows)} as gone
      where ${sql.join(same, sql` and `)}`.compile(database),
  );
}
