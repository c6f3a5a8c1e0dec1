import { sql } from 'kysely';
import { database } from './sql.ts';
import type { Store } from './store.ts';

/** The planner of a store that has grown knows nothing of it yet, and the embedded one never looks by itself. */
export async function refreshStatistics(store: Store): Promise<void> {
  await store.transaction((runner) => runner.run(sql`analyze`.compile(database)));
}
