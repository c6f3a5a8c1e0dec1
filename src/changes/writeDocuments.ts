import { isDeepStrictEqual } from 'node:util';
import type { RecordDocument } from '../records/recordDocument.ts';
import { addDocument } from '../records/rows/addDocument.ts';
import {
  emptyTableRows,
  type FilledTable,
  type TableRow,
  type TableRows,
} from '../records/rows/tableRows.ts';
import { deleteRows } from '../store/deleteRows.ts';
import { insertRows } from '../store/insertRows.ts';
import type { Runner } from '../store/store.ts';
import { updateRows } from '../store/updateRows.ts';

/** A record as the store has it and as it is to be; one of the two may be missing. */
export interface DocumentChange {
  readonly before?: RecordDocument;
  readonly after?: RecordDocument;
}

/** The tables that records fill, each after those that it refers to. */
const writingOrder = [
  'source',
  'topic',
  'country',
  'place',
  'organization',
  'office',
  'person',
  'position',
  'name',
  'country_succession',
  'event',
  'meeting',
  'statement',
  'incident',
  'external_id',
  'party',
  'event_topic',
  'status_change',
  'agenda_item',
  'statement_translation',
  'event_link',
  'citation',
] as const satisfies readonly FilledTable[];

/** What others lead to or belong to: it goes last, when what led to it, or was part of it, has its new place. */
const lateTables: ReadonlySet<FilledTable> = new Set([
  'source',
  'topic',
  'country',
  'place',
  'organization',
  'office',
  'person',
  'position',
  'event',
  'status_change',
]);

/** The tables whose rows are told by more than an id: they are added or taken away, never changed. */
const keys: Partial<Record<FilledTable, readonly string[]>> = {
  country_succession: ['predecessor_id', 'successor_id'],
  event_topic: ['event_id', 'topic_id'],
};

/**
 * Brings the rows of records from what they are to what they are to be, and touches no row that stays as it is: what
 * an import adds at the same time is not taken away. To be run in a transaction that holds the records.
 */
export async function writeDocuments(
  runner: Runner,
  changes: readonly DocumentChange[],
): Promise<void> {
  const were = allRows(changes.map(({ before }) => before));
  const are = allRows(changes.map(({ after }) => after));
  const early = writingOrder.filter((table) => !lateTables.has(table));
  const late = writingOrder.filter((table) => lateTables.has(table));
  for (const table of early.toReversed()) await deleteGone(runner, table, were, are);
  for (const table of writingOrder) await writeNew(runner, table, were, are);
  for (const table of late.toReversed()) await deleteGone(runner, table, were, are);
}

function allRows(records: readonly (RecordDocument | undefined)[]): TableRows {
  const rows = emptyTableRows();
  for (const record of records) if (record !== undefined) addDocument(rows, record);
  return rows;
}

async function deleteGone(
  runner: Runner,
  table: FilledTable,
  were: TableRows,
  are: TableRows,
): Promise<void> {
  const stay = byKey(table, are);
  const gone = [...byKey(table, were)].filter(([key]) => !stay.has(key)).map(([, row]) => row);
  await deleteRows(runner, table, gone, keys[table]);
}

async function writeNew(
  runner: Runner,
  table: FilledTable,
  were: TableRows,
  are: TableRows,
): Promise<void> {
  const known = byKey(table, were);
  const added: TableRow[] = [];
  const changed: TableRow[] = [];
  for (const [key, row] of byKey(table, are)) {
    const was = known.get(key);
    if (was === undefined) added.push(row);
    else if (keys[table] === undefined && !isDeepStrictEqual(was, row)) changed.push(row);
  }
  await updateRows(runner, table, changed);
  await insertRows(runner, table, added);
}

function byKey(table: FilledTable, tableRows: TableRows): Map<string, TableRow> {
  const columns = keys[table] ?? ['id'];
  return new Map(
    tableRows[table].map((row) => {
      const values = new Map(Object.entries(row));
      return [columns.map((column) => String(values.get(column))).join(' '), row];
    }),
  );
}
