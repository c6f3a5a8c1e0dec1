import { sql } from 'kysely';
import { documentForm } from '../records/documentForm.ts';
import type { DocumentType, RecordDocument } from '../records/recordDocument.ts';
import { recordTables } from '../records/recordTables.ts';
import { database } from '../store/sql.ts';
import type { Runner } from '../store/store.ts';

/** A record that was known at some time. */
export interface Known {
  /** Of a record that had been merged by then: the id of the one that it had become part of. */
  readonly id: string;
  /** What it said; absent where the store says the same of it now. */
  readonly document?: RecordDocument;
}

interface Found {
  /** What had become of it last. */
  readonly operation: string | null;
  readonly mergedIntoId: string | null;
  /** What it said before it was changed next. */
  readonly before: unknown;
  /** Whether the store has it, and had it then. */
  readonly isPresent: boolean;
}

/** What a record said at some time; undefined where it was not known then, or not any more. One statement. */
export async function documentAt(
  runner: Runner,
  type: DocumentType,
  id: string,
  at: string,
): Promise<Known | undefined> {
  const [found] = await runner.run(
    sql<Found>`
      select prior.operation, prior.merged_into_id as "mergedIntoId", later.before,
        exists (
          select 1 from ${sql.table(recordTables[type])}
          where id = ${id}::uuid and created_at <= ${at}::timestamptz
        ) as "isPresent"
      from (values (1)) as one
      left join lateral (
        select operation, merged_into_id from revision
        where record_id = ${id}::uuid and at <= ${at}::timestamptz
        order by id desc limit 1
      ) as prior on true
      left join lateral (
        select before from revision
        where record_id = ${id}::uuid and at > ${at}::timestamptz and operation <> 'CREATED'
        order by id limit 1
      ) as later on true`.compile(database),
  );
  if (found === undefined || found.operation === 'DELETED') return undefined;
  if (found.mergedIntoId !== null) return documentAt(runner, type, found.mergedIntoId, at);
  if (found.before === null) return found.isPresent ? { id } : undefined;
  const document = documentForm.parse(found.before);
  return document.createdAt <= at ? { id, document } : undefined;
}
