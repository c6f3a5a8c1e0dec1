import { type Insertable, type RawBuilder, sql } from 'kysely';
import type { DB } from '../generated/database.ts';
import { columnsOf } from './columnsOf.ts';
import { rowsOf } from './rowsOf.ts';
import { database } from './sql.ts';
import type { Runner } from './store.ts';

/** How many of the rows were new, changed, or in the store already as they are. */
export interface WriteCounts {
  inserted: number;
  updated: number;
  unchanged: number;
}

type TablesWith<Column extends string> = {
  [Table in keyof DB]: Column extends keyof DB[Table] ? Table : never;
}[keyof DB];

/** The log of changes repeats the version of the record that changed. */
type Log = 'revision';

// The types make these lists complete: a new table with such a column does not compile until it is added.
const versioned: Record<Exclude<TablesWith<'version'>, Log>, true> = {
  country: true,
  event: true,
  event_link: true,
  office: true,
  organization: true,
  person: true,
  place: true,
  source: true,
  topic: true,
};
const dated: Record<TablesWith<'updated_at'>, true> = versioned;

/** What the store itself keeps in a row that exists. */
const kept = new Set(['version', 'created_at', 'updated_at']);

/**
 * Writes any number of rows, new or known, by one statement; writing the same rows again changes nothing. A row that
 * does change gets the next `version` and the present `updated_at`, where its table has them.
 *
 *   insert into "topic" ("id", "name") select "id", "name" from jsonb_populate_recordset(…, $1)
 *   on conflict ("id") do update set "name" = excluded."name"
 *   where ("topic"."name") is distinct from (excluded."name")
 *
 * A column that some rows leave out is null in them; one that all leave out gets its default, or keeps its value.
 */
export async function writeRows<Table extends keyof DB>(
  runner: Runner,
  table: Table,
  rows: readonly Insertable<DB[Table]>[],
  key?: readonly (keyof DB[Table] & string)[],
): Promise<WriteCounts> {
  if (rows.length === 0) return { inserted: 0, updated: 0, unchanged: 0 };
  const columns = columnsOf(rows);
  const keyColumns: readonly string[] = key ?? ['id'];
  const statement = sql<{ inserted: number; updated: number }>`
    with written as (
      insert into ${sql.table(table)} (${references(columns)})
      select ${references(columns)}
      from ${rowsOf(table, rows)}
      on conflict (${references(keyColumns)})
      ${onConflict(
        table,
        columns.filter((column) => !keyColumns.includes(column) && !kept.has(column)),
      )}
      returning xmax = 0 as inserted
    )
    select count(*) filter (where inserted) as inserted,
      count(*) filter (where not inserted) as updated
    from written`;
  const [counts] = await runner.run(statement.compile(database));
  const { inserted = 0, updated = 0 } = counts ?? {};
  return { inserted, updated, unchanged: rows.length - inserted - updated };
}

function onConflict(table: keyof DB, columns: readonly string[]): RawBuilder<unknown> {
  if (columns.length === 0) return sql`do nothing`;
  const changes = columns.map(
    (column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`,
  );
  if (table in versioned) changes.push(sql`version = ${sql.ref(`${table}.version`)} + 1`);
  if (table in dated) changes.push(sql`updated_at = now()`);
  return sql`do update set ${sql.join(changes)}
    where (${references(columns, table)}) is distinct from (${references(columns, 'excluded')})`;
}

const references = (columns: readonly string[], table?: string): RawBuilder<unknown> =>
  sql.join(columns.map((column) => sql.ref(table === undefined ? column : `${table}.${column}`)));
