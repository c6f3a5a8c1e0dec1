import { type Insertable, sql } from 'kysely';
import type { DB } from '../generated/database.ts';
import { columnsOf } from './columnsOf.ts';
import { rowsOf } from './rowsOf.ts';
import { database } from './sql.ts';
import type { Runner } from './store.ts';

/** Inserts rows, none of which may be there: a row that belongs to another record is never taken away from it. */
export async function insertRows<Table extends keyof DB>(
  runner: Runner,
  table: Table,
  rows: readonly Insertable<DB[Table]>[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = sql.join(columnsOf(rows).map((column) => sql.ref(column)));
  await runner.run(
    sql`insert into ${sql.table(table)} (${columns})
      select ${columns} from ${rowsOf(table, rows)}`.compile(database),
  );
}
