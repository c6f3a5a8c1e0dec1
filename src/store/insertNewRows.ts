import { type Insertable, sql } from 'kysely';
import type { DB } from '../generated/database.ts';
import { columnsOf } from './columnsOf.ts';
import { rowsOf } from './rowsOf.ts';
import { database } from './sql.ts';
import type { Runner } from './store.ts';

type TableWithId = {
  [Table in keyof DB]: 'id' extends keyof DB[Table] ? Table : never;
}[keyof DB];

/**
 * Inserts the rows that are new, by one statement, and gives their ids. A row whose id, or whatever else must be
 * unique, is in the store already, or stands twice among the rows, is left as it is.
 *
 *   insert into "event" ("id", "title") select "id", "title" from jsonb_populate_recordset(…, $1)
 *   on conflict do nothing returning "id"
 */
export async function insertNewRows<Table extends TableWithId>(
  runner: Runner,
  table: Table,
  rows: readonly Insertable<DB[Table]>[],
): Promise<string[]> {
  if (rows.length === 0) return [];
  const columns = sql.join(columnsOf(rows).map((column) => sql.ref(column)));
  const statement = sql<{ id: string }>`
    insert into ${sql.table(table)} (${columns})
    select ${columns} from ${rowsOf(table, rows)}
    on conflict do nothing
    returning id`;
  const inserted = await runner.run(statement.compile(database));
  return inserted.map(({ id }) => id);
}
