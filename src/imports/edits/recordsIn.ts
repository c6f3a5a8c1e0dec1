import type { TableRows } from '../../records/rows/tableRows.ts';
import { editedTables, partColumns } from './partColumns.ts';

/** The ids of all records that rows are of, or refer to. */
export function recordsIn(rows: TableRows): string[] {
  const ids = new Set<unknown>();
  for (const table of telling) {
    const [first = {}] = rows[table];
    // Rows of one table have the same columns.
    const columns = Object.keys(first).filter(
      (column) => column.endsWith('_id') || (column === 'id' && hasOwnId.has(table)),
    );
    for (const row of rows[table]) {
      const values = Object.entries(row);
      for (const [column, value] of values) if (columns.includes(column)) ids.add(value);
    }
  }
  return [...ids].filter((id) => typeof id === 'string');
}

/** A name or a code of another catalogue leads to no record but its own. */
const telling = editedTables.filter((table) => table !== 'name' && table !== 'external_id');

const hasOwnId = new Set(editedTables.filter((table) => partColumns[table].owner[0] === 'id'));
