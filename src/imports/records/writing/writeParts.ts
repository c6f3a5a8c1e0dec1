import type { Runner } from '../../../store/store.ts';
import { writeRows } from '../../../store/writeRows.ts';
import { emptyTableRows, type FilledTable } from '../../../records/rows/tableRows.ts';
import type { RecordLine } from '../../../records/forms/recordForm.ts';
import { keyOf } from '../../../records/recordTables.ts';
import { addParts } from '../../../records/rows/addParts.ts';
import { deleteParts, wholeTables } from './deleteParts.ts';
import { insertRows } from '../../../store/insertRows.ts';

/** The tables of parts, each after those that it refers to. */
const partTables = [
  'position',
  'name',
  'external_id',
  'country_succession',
  'party',
  'event_topic',
  'status_change',
  'agenda_item',
  'statement_translation',
  'citation',
] as const satisfies readonly FilledTable[];

/**
 * Writes what belongs to records whose own rows have just been written, in place of what belonged to those that were
 * replaced.
 */
export async function writeParts(
  runner: Runner,
  written: readonly RecordLine[],
  replaced: readonly RecordLine[],
): Promise<void> {
  for (const table of wholeTables) {
    const ids = replaced.filter(({ type }) => type === table).map(keyOf);
    await deleteParts(runner, table, ids);
  }
  const rows = emptyTableRows();
  for (const record of written) addParts(rows, record);
  await writeRows(runner, 'meeting', rows.meeting);
  await writeRows(runner, 'statement', rows.statement);
  await writeRows(runner, 'incident', rows.incident);
  for (const table of partTables) await insertRows(runner, table, rows[table]);
}
