import { sql } from 'kysely';
import type { Snapshot } from '../connections/snapshot.ts';
import { documentForm } from '../records/documentForm.ts';
import type { RecordDocument } from '../records/recordDocument.ts';
import { referencesOf } from '../records/referencesOf.ts';
import { standIns } from '../records/snapshot/standIns.ts';
import { database } from '../store/sql.ts';
import type { Runner } from '../store/store.ts';

/**
 * The snapshot that shows a record as it was. What it led to and is gone since is shown as it last was, so that
 * nothing leads nowhere. One statement.
 */
export async function snapshotOf(runner: Runner, record: RecordDocument): Promise<Snapshot> {
  const gone = await readGone(runner, record);
  const documentsOf = (wanted: Gone['operation']) =>
    gone
      .filter(({ operation }) => operation === wanted)
      .map(({ before }) => documentForm.parse(before));
  return {
    name: `${record.id} ${String(record.version)}`,
    tables: standIns({ record, deleted: documentsOf('DELETED'), merged: documentsOf('MERGED') }),
  };
}

interface Gone {
  readonly operation: 'DELETED' | 'MERGED';
  readonly before: unknown;
}

/** The last revisions of what the record leads to, where they took it away. */
async function readGone(runner: Runner, record: RecordDocument): Promise<Gone[]> {
  const ids = referencesOf(record)
    .filter(({ table }) => table !== 'event_code')
    .map(({ id }) => id);
  return runner.run(
    sql<Gone>`
      select last.operation, last.before
      from unnest(${[...new Set(ids)]}::uuid[]) as named (id)
      join lateral (
        select operation, before from revision where record_id = named.id order by id desc limit 1
      ) as last on last.operation in ('DELETED', 'MERGED')`.compile(database),
  );
}
