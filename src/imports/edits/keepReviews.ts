import { sql } from 'kysely';
import type { TableRow } from '../../records/rows/tableRows.ts';
import { database } from '../../store/sql.ts';
import type { Runner } from '../../store/store.ts';

/** The rows of events, of which those that the store has as reviewed stay so, whatever an import says. */
export async function keepReviews(
  runner: Runner,
  events: readonly TableRow<'event'>[],
): Promise<TableRow<'event'>[]> {
  const coded = events.filter(({ review }) => review === 'MACHINE_CODED').map(({ id }) => id);
  if (coded.length === 0) return [...events];
  const reviewed = await runner.run(
    sql<{ id: string }>`select id from event
      where id = any (${coded}::uuid[]) and review = 'REVIEWED'`.compile(database),
  );
  const ids = new Set(reviewed.map(({ id }) => id));
  return events.map((row) => (ids.has(row.id) ? { ...row, review: 'REVIEWED' } : row));
}
