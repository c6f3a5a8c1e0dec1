import { type Insertable, sql } from 'kysely';
import type { DB } from '../../../generated/database.ts';
import { columnsOf } from '../../../store/columnsOf.ts';
import { rowsOf } from '../../../store/rowsOf.ts';
import { database } from '../../../store/sql.ts';
import type { Runner } from '../../../store/store.ts';
import type { RecordTable } from '../../../records/recordTables.ts';

const times: readonly string[] = ['created_at', 'updated_at'];

/**
 * Gives records that are in both, and equal in all but the times at which each store made them, the times of the
 * file. The seeds are such records: with this a file comes out of a store that has them just as it went in.
 *
 *   update "event" as "kept" set "created_at" = "given"."created_at", …
 *   from jsonb_populate_recordset(…, $1) as "given" where "kept"."id" = "given"."id"
 *   and (times) is distinct from (given times) and not (others) is distinct from (given others)
 */
export async function adoptTimes<Table extends RecordTable>(
  runner: Runner,
  table: Table,
  rows: readonly Insertable<DB[Table]>[],
): Promise<void> {
  const columns = columnsOf(rows);
  if (!times.every((column) => columns.includes(column))) return;
  const others = columns.filter((column) => !times.includes(column));
  const of = (source: 'kept' | 'given', names: readonly string[]) =>
    sql`(${sql.join(names.map((name) => sql.ref(`${source}.${name}`)))})`;
  await runner.run(
    sql`update ${sql.table(table)} as kept
      set created_at = given.created_at, updated_at = given.updated_at
      from ${rowsOf(table, rows)} as given
      where kept.id = given.id
        and ${of('kept', times)} is distinct from ${of('given', times)}
        and not ${of('kept', others)} is distinct from ${of('given', others)}`.compile(database),
  );
}
