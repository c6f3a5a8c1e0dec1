import { type RawBuilder, sql } from 'kysely';
import type { DB } from '../generated/database.ts';

/**
 * The rows as a set with the columns and the types of their table, sent as one parameter.
 *
 *   jsonb_populate_recordset((select model from "name" as model where false), $1::jsonb)
 *
 * The sub-select is a null of the table's row type; `null::"name"` would be PostgreSQL's own type of that name.
 */
export const rowsOf = (table: keyof DB, rows: readonly object[]): RawBuilder<unknown> =>
  sql`jsonb_populate_recordset(
    (select model from ${sql.table(table)} as model where false), ${JSON.stringify(rows)}::jsonb)`;
