import { sql } from 'kysely';
import type { RecordDocument } from '../records/recordDocument.ts';
import { insertRows } from '../store/insertRows.ts';
import { database } from '../store/sql.ts';
import type { Runner } from '../store/store.ts';

/** A change that may take a record away. */
interface Removal {
  readonly before?: RecordDocument;
  readonly after?: RecordDocument;
  readonly mergedIntoId?: string;
}

/**
 * Lets the id and the slug of each merged record lead to the one that it became part of, and so all that led to it
 * until now. What led to a record that is gone for good leads nowhere any more. Nothing is run where nothing goes.
 */
export async function writeRedirects(runner: Runner, changes: readonly Removal[]): Promise<void> {
  const gone = changes.flatMap(({ before, after, mergedIntoId }) =>
    before !== undefined && after === undefined ? [{ before, mergedIntoId }] : [],
  );
  const redirects = gone.flatMap(({ before, mergedIntoId }) =>
    mergedIntoId === undefined ? [] : [redirectOf(before, mergedIntoId)],
  );
  const deleted = gone.flatMap(({ before, mergedIntoId }) => (mergedIntoId ? [] : [before.id]));
  if (gone.length > 0) {
    const merged = redirects.map(({ from_id }) => from_id);
    await runner.run(
      sql`delete from redirect where to_id = any (${deleted}::uuid[])
        or from_id = any (${merged}::uuid[])`.compile(database),
    );
  }
  for (const { from_id, to_id } of redirects) {
    await runner.run(
      sql`update redirect set to_id = ${to_id}::uuid where to_id = ${from_id}::uuid`.compile(
        database,
      ),
    );
  }
  await insertRows(runner, 'redirect', redirects);
}

const redirectOf = (record: RecordDocument, toId: string) => ({
  from_id: record.id,
  record_type: record.type,
  slug: 'slug' in record ? (record.slug ?? null) : null,
  to_id: toId,
});
