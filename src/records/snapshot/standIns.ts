import { type RawBuilder, sql } from 'kysely';
import type { DB } from '../../generated/database.ts';
import { rowsOf } from '../../store/rowsOf.ts';
import { addDocument } from '../rows/addDocument.ts';
import { addRecord } from '../rows/addRecord.ts';
import { emptyTableRows } from '../rows/tableRows.ts';
import type { RecordDocument } from '../recordDocument.ts';
import { ownedRows } from './ownedRows.ts';
import { type RowsByTable, spineRows } from './spineRows.ts';
import { wordsStandIn } from './wordsStandIn.ts';

/** What a snapshot shows in the place of what the store has. */
export interface Shown {
  /** The record as it was. */
  readonly record: RecordDocument;
  /** Records that the store has no more, each whole. */
  readonly deleted: readonly RecordDocument[];
  /** Records of which all but their own rows is part of another one by now. */
  readonly merged: readonly RecordDocument[];
}

/**
 * What stands in for the tables of the store so that it says of a record what that said once:
 *
 *   "person" as not materialized (
 *     select * from "person" where (id = $1) is not true and id <> all ($2)
 *     union all select * from jsonb_populate_recordset(…, $3))
 *
 * The query within sees the table of the store, since it is not recursive; all that follows sees it by this name.
 */
export function standIns({ record, deleted, merged }: Shown): RawBuilder<unknown>[] {
  const rows = emptyTableRows();
  for (const each of [record, ...deleted]) addDocument(rows, each);
  for (const each of merged) addRecord(rows, each);
  const shown: RowsByTable = { ...rows, ...spineRows(rows) };
  const owned = ownedRows[record.type];
  const tables = new Set([...Object.keys(owned), ...Object.keys(shown)].filter(isTable));
  const ofTables = [...tables].flatMap((table) => {
    const instead = shown[table] ?? [];
    const own = owned[table]?.(record.id);
    return own === undefined && instead.length === 0 ? [] : [standIn(table, own, instead)];
  });
  return [...ofTables, ...wordsStandIn(rows)];

  function isTable(name: string): name is keyof DB {
    return name in shown || name in owned;
  }
}

function standIn(
  table: keyof DB,
  own: RawBuilder<unknown> | undefined,
  instead: readonly object[],
): RawBuilder<unknown> {
  const ids = instead.flatMap((row) => ('id' in row ? [row.id] : []));
  const stays = [
    sql`true`,
    ...(own === undefined ? [] : [sql`(${own}) is not true`]),
    // A part may belong to another record by now.
    ...(ids.length === 0 ? [] : [sql`id <> all (${ids}::uuid[])`]),
  ];
  const shown =
    instead.length === 0 ? sql`` : sql`union all select * from ${rowsOf(table, instead)}`;
  return sql`${sql.table(table)} as not materialized (
    select * from ${sql.table(table)} where ${sql.join(stays, sql` and `)} ${shown})`;
}
