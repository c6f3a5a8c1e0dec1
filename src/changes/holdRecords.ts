import { sql } from 'kysely';
import type { DocumentType } from '../records/recordDocument.ts';
import { recordTables } from '../records/recordTables.ts';
import { database } from '../store/sql.ts';
import type { Runner } from '../store/store.ts';

/**
 * Holds records until the transaction ends: nobody else changes them, and others may still refer to them. They are
 * taken in the order of their ids, so that two transactions never wait for each other.
 * @returns the ids of those that there are
 */
export async function holdRecords(
  runner: Runner,
  type: DocumentType,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const held = await runner.run(
    sql<{
      id: string;
    }>`select id from ${sql.table(recordTables[type])} where id = any (${ids}::uuid[])
      order by id for no key update`.compile(database),
  );
  return held.map(({ id }) => id);
}
