import { sql } from 'kysely';
import { database } from '../../../store/sql.ts';
import type { Runner } from '../../../store/store.ts';
import type { OccasionRecord } from '../../../records/forms/linkRecords.ts';

/**
 * Gives statements the occasions that a file says they have; to be run in a transaction. Only a statement of the very
 * version that the file has gets one, and only where it has none, or was itself replaced from that file: what has
 * been changed in the store since stays.
 * @param replaced ids of statements that the file's have replaced
 * @returns the ids of the statements that were changed
 */
export async function writeOccasions(
  runner: Runner,
  occasions: readonly OccasionRecord[],
  replaced: ReadonlySet<string>,
): Promise<Set<string>> {
  if (occasions.length === 0) return new Set();
  const column = <Value>(valueOf: (occasion: OccasionRecord) => Value) => occasions.map(valueOf);
  const changed = await runner.run(
    sql<{ id: string }>`
      update statement set occasion_id = given.occasion_id
      from unnest(
        ${column(({ statement }) => statement.id)}::uuid[],
        ${column(({ statement }) => statement.version)}::int[],
        ${column(({ event }) => event.id)}::uuid[],
        ${column(({ statement }) => replaced.has(statement.id))}::boolean[]
      ) as given (id, version, occasion_id, replaced)
      join event on event.id = given.id and event.version = given.version
      where statement.id = given.id
        and (statement.occasion_id is null or given.replaced)
        and statement.occasion_id is distinct from given.occasion_id
      returning statement.id`.compile(database),
  );
  return new Set(changed.map(({ id }) => id));
}
