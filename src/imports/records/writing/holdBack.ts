import { type PersonEdits, personEdits } from '../../../changes/personEdits.ts';
import type { RecordLine } from '../../../records/forms/recordForm.ts';
import { keyOf } from '../../../records/recordTables.ts';
import { referencesOf } from '../../../records/referencesOf.ts';
import type { Runner } from '../../../store/store.ts';
import type { Versions } from './compareVersions.ts';

/** Why a record stays as people made it here: they edited it, and the file's is newer; they took it away. */
export type HeldBack = 'edited' | 'gone';

/** What people have done to records, and to all that these refer to. */
export function editsOf(runner: Runner, records: readonly RecordLine[]): Promise<PersonEdits> {
  const ids = records.flatMap((record) => [
    ...(record.type === 'code' ? [] : [keyOf(record)]),
    ...referencesOf(record).flatMap(({ table, id }) => (table === 'event_code' ? [] : [id])),
  ]);
  return personEdits(runner, [...new Set(ids)]);
}

/** Whether a record is held back; `kept` where the store has edited what the file has no newer version of. */
export function holdBack(
  record: RecordLine,
  { edited, gone }: PersonEdits,
  { older }: Versions,
): HeldBack | 'kept' | undefined {
  const key = keyOf(record);
  if (gone.has(key) || endsOf(record).some((id) => gone.has(id))) return 'gone';
  if (!edited.has(key)) return undefined;
  return older.has(key) ? 'edited' : 'kept';
}

/** What ties two records goes with either. */
function endsOf(record: RecordLine): string[] {
  if (record.type === 'occasion') return [record.event.id];
  return record.type === 'link' ? [record.from.id, record.to.id] : [];
}
