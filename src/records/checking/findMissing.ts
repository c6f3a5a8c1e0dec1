import { sql } from 'kysely';
import { database } from '../../store/sql.ts';
import type { Runner } from '../../store/store.ts';
import type { RecordLine } from '../forms/recordForm.ts';
import { keyOf, recordTables } from '../recordTables.ts';
import { type RecordReference, type ReferencedTable, referencesOf } from '../referencesOf.ts';

/**
 * Of records in the order of their file, those that refer to what is neither in the store nor before them: the
 * reference that leads nowhere. What refers to such a record is missing it in turn. One statement for each table.
 */
export async function findMissing(
  runner: Runner,
  records: readonly RecordLine[],
): Promise<Map<RecordLine, RecordReference>> {
  const references = new Map(records.map((record) => [record, referencesOf(record)]));
  const known = await readKnown(runner, [...references.values()].flat());
  const missing = new Map<RecordLine, RecordReference>();
  for (const [record, ofRecord] of references) {
    const nowhere = ofRecord.find(({ table, id }) => known.get(table)?.has(id) !== true);
    if (nowhere) missing.set(record, nowhere);
    else for (const table of tablesOf(record)) known.get(table)?.add(keyOf(record));
  }
  return missing;
}

type Known = Map<ReferencedTable, Set<string>>;

async function readKnown(runner: Runner, references: readonly RecordReference[]): Promise<Known> {
  const wanted: Known = new Map();
  for (const { table, id } of references) {
    const ids = wanted.get(table) ?? new Set();
    wanted.set(table, ids.add(id));
  }
  const known: Known = new Map();
  for (const [table, ids] of wanted) {
    const key = sql.ref(table === 'event_code' ? 'code' : 'id');
    const type = sql.raw(table === 'event_code' ? 'text' : 'uuid');
    const found = await runner.run(
      sql<{ id: string }>`select ${key} as id from ${sql.table(table)}
        where ${key} = any(${[...ids]}::${type}[])`.compile(database),
    );
    known.set(table, new Set(found.map(({ id }) => id)));
  }
  return known;
}

/** A statement can be referred to as an event, and as what it is. */
function tablesOf(record: RecordLine): ReferencedTable[] {
  if (record.type === 'link' || record.type === 'occasion') return [];
  const table = recordTables[record.type];
  return record.type === 'event' && record.kind === 'STATEMENT' ? [table, 'statement'] : [table];
}
