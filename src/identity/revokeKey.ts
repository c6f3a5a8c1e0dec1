import { sql } from 'kysely';
import { database } from '../store/sql.ts';
import type { Runner } from '../store/store.ts';
import { KeyError } from './keyError.ts';
import { keyColumns, type KeyRecord } from './keyRecord.ts';

/**
 * Makes a key open nothing from the next request on, for good. Its row stays, since the history of the record refers
 * to it; one that is revoked already keeps the time at which it was.
 * @throws KeyError when there is no such key
 */
export async function revokeKey(runner: Runner, id: string): Promise<KeyRecord> {
  const [record] = await runner.run(
    sql<KeyRecord>`
      update api_key set revoked_at = coalesce(revoked_at, now()) where id = ${id}
      returning ${keyColumns}`.compile(database),
  );
  if (record !== undefined) return record;
  throw new KeyError(`There is no key with the id ${id}. To see all keys: communique key list`);
}
