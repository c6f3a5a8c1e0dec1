import { type Insertable, sql } from 'kysely';
import type { DB } from '../generated/database.ts';
import { rowsOf } from './rowsOf.ts';
import { database } from './sql.ts';
import type { Runner } from './store.ts';
import { type WriteCounts, writeRows } from './writeRows.ts';

/** The children that some parents are to have from now on. */
export interface Replacement<Table extends keyof DB> {
  parentColumn: keyof DB[Table] & string;
  parentIds: readonly string[];
  /** All children of these parents; others of theirs are deleted. */
  rows: readonly Insertable<DB[Table]>[];
  /** The columns that identify a child; `id` when not given. */
  key?: readonly (keyof DB[Table] & string)[];
}

/**
 * Makes `rows` the only rows of these parents, by at most two statements; the rows that stay keep what they are.
 * To be run in a transaction.
 *
 *   delete from "name" where "name"."person_id" = any($1) and not exists (… $2 …)
 */
export async function replaceRows<Table extends keyof DB>(
  runner: Runner,
  table: Table,
  { parentColumn, parentIds, rows, key }: Replacement<Table>,
): Promise<WriteCounts & { deleted: number }> {
  if (parentIds.length === 0 && rows.length === 0) return { ...nothing, deleted: 0 };
  const sameKey = (key ?? ['id']).map(
    (column) => sql`${sql.ref(`kept.${column}`)} = ${sql.ref(`${table}.${column}`)}`,
  );
  const statement = sql<{ deleted: number }>`
    with deleted as (
      delete from ${sql.table(table)}
      where ${sql.ref(`${table}.${parentColumn}`)} = any(${parentIds})
        and not exists (
          select from ${rowsOf(table, rows)} as kept
          where ${sql.join(sameKey, sql` and `)}
        )
      returning 1
    )
    select count(*) as deleted from deleted`;
  const [counts] = await runner.run(statement.compile(database));
  return { ...(await writeRows(runner, table, rows, key)), deleted: counts?.deleted ?? 0 };
}

const nothing: WriteCounts = { inserted: 0, updated: 0, unchanged: 0 };
