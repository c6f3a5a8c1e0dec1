import type { RecordDocument } from '../recordDocument.ts';
import { addParts } from './addParts.ts';
import { addRecord } from './addRecord.ts';
import type { TableRows } from './tableRows.ts';

/** Adds all rows that a record is made of, but for the spines, which the database fills itself. */
export function addDocument(rows: TableRows, record: RecordDocument): void {
  addRecord(rows, record);
  addParts(rows, record);
  // A line of a file says nothing of the occasion; a document says that there is none.
  for (const statement of rows.statement) statement.occasion_id ??= null;
}
