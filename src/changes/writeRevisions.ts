import { sql } from 'kysely';
import type { ChangeOperation } from '../generated/database.ts';
import type { RecordDocument } from '../records/recordDocument.ts';
import { database } from '../store/sql.ts';
import type { Runner } from '../store/store.ts';
import type { Author } from './author.ts';
import type { RecordPatch } from './recordPatch.ts';
import type { Turn } from './takeTurn.ts';

/** What became of one record. */
export interface Change {
  /** The record's type in the API: `Meeting`. */
  readonly recordType: string;
  readonly recordId: string;
  readonly operation: ChangeOperation;
  readonly version: number;
  readonly mergedIntoId?: string;
  /** Absent where the record is new, or came with so many others that only its coming is told. */
  readonly before?: RecordDocument;
  readonly patch?: RecordPatch;
}

/**
 * Writes what a turn did, one row for each change. The ids are the turn's numbers: they order as the commits do.
 *
 *   insert into "revision" (…) select lpad(to_hex($1 + ordinality), 32, '0')::uuid, … from jsonb_to_recordset(…)
 */
export async function writeRevisions(
  runner: Runner,
  { first, at }: Turn,
  { kind, name, keyId }: Author,
  changes: readonly Change[],
  reason: string | null = null,
): Promise<void> {
  if (changes.length === 0) return;
  await runner.run(
    sql`
      insert into revision (id, at, record_type, record_id, operation, version, author,
        author_kind, key_id, reason,
        merged_into_id, before, patch)
      select lpad(to_hex(${first}::bigint + ordinality - 1), 32, '0')::uuid, ${at}::timestamptz,
        "recordType", "recordId", operation, version, ${name}, ${kind}, ${keyId}::uuid, ${reason},
        "mergedIntoId", before, patch
      from rows from (jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as (
        "recordType" text, "recordId" uuid, operation change_operation, version int,
        "mergedIntoId" uuid, before jsonb, patch jsonb
      )) with ordinality`.compile(database),
  );
}
