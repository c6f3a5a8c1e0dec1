import { sql } from 'kysely';
import { idsByType, type RecordIds } from '../../../changes/recordIds.ts';
import { holdRecords } from '../../../changes/holdRecords.ts';
import type { RecordLine } from '../../../records/forms/recordForm.ts';
import type { DocumentType, RecordDocument } from '../../../records/recordDocument.ts';
import { recordTables } from '../../../records/recordTables.ts';
import { database } from '../../../store/sql.ts';
import type { Runner } from '../../../store/store.ts';

/** Which records of a file the store has, and as what. */
export interface Versions {
  /** In an older version than the file; held from now on. */
  readonly older: ReadonlySet<string>;
  /** In the same version, or a newer one. */
  readonly present: ReadonlySet<string>;
}

/** Compares the versions of records with those of the store; to be run in a transaction. */
export async function compareVersions(
  runner: Runner,
  records: readonly RecordLine[],
): Promise<Versions> {
  const documents = records.filter(isDocument);
  const older = new Set<string>();
  const present = new Set<string>();
  for (const [type, ids] of idsByType(idsOf(documents))) {
    const ofType = documents.filter((record) => record.type === type);
    const known = await runner.run(
      sql<{ id: string; older: boolean }>`
        select kept.id, kept.version < given.version as older
        from ${sql.table(recordTables[type])} as kept
        join unnest(${ids}::uuid[], ${ofType.map(({ version }) => version)}::int[])
          as given (id, version) on kept.id = given.id`.compile(database),
    );
    for (const { id, older: isOlder } of known) (isOlder ? older : present).add(id);
    await holdRecords(
      runner,
      type,
      ids.filter((id) => older.has(id)),
    );
  }
  return { older, present };
}

/** Codes are no documents, and an occasion is part of one. */
export const isDocument = (record: RecordLine): record is RecordDocument =>
  record.type !== 'code' && record.type !== 'occasion';

/** The ids of records by their type. */
export function idsOf(records: readonly RecordDocument[]): RecordIds {
  const ids: Partial<Record<DocumentType, string[]>> = {};
  for (const { type, id } of records) (ids[type] ??= []).push(id);
  return ids;
}
