import { sql } from 'kysely';
import type { Viewer } from '../entities/viewer.ts';
import { database } from '../store/sql.ts';
import type { Runner } from '../store/store.ts';

/**
 * Notes that a key was used, at most once a minute, and lets nobody wait for it. When the store does not take it, the
 * next use is noted instead: whoever asks when a key was last used wants to know the day.
 */
export function noteUse(runner: Runner, { id, lastUsedAt }: Viewer): void {
  const isNoted = lastUsedAt !== null && Date.now() - Date.parse(lastUsedAt) < oneMinute;
  if (isNoted || beingNoted.has(id)) return;
  beingNoted.add(id);
  void runner
    .run(statement(id))
    .catch(() => undefined)
    .finally(() => beingNoted.delete(id));
}

const oneMinute = 60_000;

/** Many requests with one key may arrive at once. */
const beingNoted = new Set<string>();

// Other processes may have noted it meanwhile.
const statement = (id: string) =>
  sql`
    update api_key set last_used_at = now()
    where id = ${id} and (last_used_at is null or last_used_at <= now() - interval '1 minute')`.compile(
    database,
  );
