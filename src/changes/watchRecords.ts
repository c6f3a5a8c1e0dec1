import { sql } from 'kysely';
import type { EventKind } from '../generated/database.ts';
import { readDocuments } from '../records/reading/readDocuments.ts';
import {
  type DocumentType,
  eventTypeNames,
  type RecordDocument,
  typeNameOf,
  typeNamesOf,
} from '../records/recordDocument.ts';
import { recordTables } from '../records/recordTables.ts';
import { database } from '../store/sql.ts';
import type { Runner } from '../store/store.ts';
import { holdRecords } from './holdRecords.ts';
import { patchBetween } from './recordPatch.ts';
import { idsByType, type RecordIds } from './recordIds.ts';
import type { Change } from './writeRevisions.ts';

/** What came of some work on records. */
export interface Watched<Result> {
  readonly result: Result;
  /** Each record that is new or says something else; what the work left as it was is left out. */
  readonly changes: readonly Change[];
}

/**
 * Does work that writes rows of records in its own way, and finds out what became of these records: each is read
 * before and after. They are held until the transaction ends. A few statements for each type.
 */
export async function watchRecords<Result>(
  runner: Runner,
  ids: RecordIds,
  work: () => Promise<Result>,
): Promise<Watched<Result>> {
  const before = new Map<DocumentType, Map<string, RecordDocument>>();
  for (const [type, ofType] of idsByType(ids)) {
    await holdRecords(runner, type, ofType);
    before.set(type, await readDocuments(runner, type, ofType));
  }
  const result = await work();
  const changes: Change[] = [];
  for (const [type, ofType] of idsByType(ids)) {
    const known = before.get(type) ?? new Map<string, RecordDocument>();
    changes.push(
      ...(await readCreated(
        runner,
        type,
        ofType.filter((id) => !known.has(id)),
      )),
    );
    const after = await readDocuments(runner, type, [...known.keys()]);
    changes.push(...[...after].flatMap(([id, record]) => updatesOf(known.get(id), record)));
  }
  return { result, changes };
}

function updatesOf(before: RecordDocument | undefined, after: RecordDocument): Change[] {
  const patch = before === undefined ? [] : patchBetween(before, after);
  if (before === undefined || patch.length === 0) return [];
  const { id: recordId, version } = after;
  const recordType = typeNameOf(after);
  return [{ recordType, recordId, operation: 'UPDATED', version, before, patch }];
}

/** Of a new record its coming is told, not what it says: that is in the record itself until it is changed. */
async function readCreated(
  runner: Runner,
  type: DocumentType,
  ids: readonly string[],
): Promise<Change[]> {
  if (ids.length === 0) return [];
  const kind = type === 'event' ? sql.ref('kind') : sql`null`;
  const rows = await runner.run(
    sql<{ id: string; version: number; kind: EventKind | null }>`
      select id, version, ${kind} as kind from ${sql.table(recordTables[type])}
      where id = any (${ids}::uuid[]) order by id`.compile(database),
  );
  const [typeName = ''] = typeNamesOf(type);
  return rows.map((row) => ({
    recordType: row.kind === null ? typeName : eventTypeNames[row.kind],
    recordId: row.id,
    operation: 'CREATED',
    version: row.version,
  }));
}
