import { type Insertable, sql } from 'kysely';
import type { DB } from '../generated/database.ts';
import { columnsOf } from './columnsOf.ts';
import { rowsOf } from './rowsOf.ts';
import { database } from './sql.ts';
import type { Runner } from './store.ts';

/**
 * Gives rows that exist the values that are given, by one statement: version and times too.
 *
 *   update "person" as kept set "name" = given."name", … from jsonb_populate_recordset(…, $1) as given
 *   where kept."id" = given."id"
 */
export async function updateRows<Table extends keyof DB>(
  runner: Runner,
  table: Table,
  rows: readonly Insertable<DB[Table]>[],
): Promise<void> {
  const columns = columnsOf(rows).filter((column) => column !== 'id');
  if (columns.length === 0) return;
  const changes = columns.map((column) => sql`${sql.ref(column)} = ${sql.ref(`given.${column}`)}`);
  await runner.run(
    sql`update ${sql.table(table)} as kept set ${sql.join(changes)}
      from ${rowsOf(table, rows)} as given where kept.id = given.id`.compile(database),
  );
}
