import type { Runner } from '../../../store/store.ts';
import { emptyTableRows } from '../../../records/rows/tableRows.ts';
import type { RecordLine } from '../../../records/forms/recordForm.ts';
import { keyOf, type RecordTable, recordTables } from '../../../records/recordTables.ts';
import { addRecord } from '../../../records/rows/addRecord.ts';
import { keepReviews } from '../../edits/keepReviews.ts';
import { adoptTimes } from './adoptTimes.ts';
import { type Outcome, upsertNewer } from './upsertNewer.ts';
import { writeParts } from './writeParts.ts';

/**
 * Writes records with all that belongs to them; to be run in a transaction. No record stands twice among them, and
 * all that they refer to is in the store or among them. The spines follow by triggers.
 * @returns what became of each record, in their order
 */
export async function writeRecords(
  runner: Runner,
  records: readonly RecordLine[],
): Promise<Outcome[]> {
  const rows = emptyTableRows();
  for (const record of records) addRecord(rows, record);
  rows.event = await keepReviews(runner, rows.event);
  const written = new Map<RecordTable | null, ReadonlyMap<string, Outcome>>();
  for (const table of Object.values(recordTables)) {
    if (table === null) continue;
    const outcomes = await upsertNewer(runner, table, rows[table]);
    const kept = rows[table].filter((row) => !outcomes.has('id' in row ? row.id : row.code));
    await adoptTimes(runner, table, kept);
    written.set(table, outcomes);
  }
  const outcomes = records.map(
    (record) => written.get(recordTables[record.type])?.get(keyOf(record)) ?? 'kept',
  );
  await writeParts(
    runner,
    records.filter((_, at) => outcomes[at] !== 'kept'),
    records.filter((_, at) => outcomes[at] === 'replaced'),
  );
  return outcomes;
}
