import { sql } from 'kysely';
import { database } from '../store/sql.ts';
import type { Runner } from '../store/store.ts';
import type { ApiKey } from './apiKey.ts';
import { keyColumns, type KeyRecord } from './keyRecord.ts';
import { isSecretOf } from './secretHash.ts';

/**
 * Finds the key that was sent, by one statement, whatever its state is. Undefined where no key has the id, and where
 * the secret is not its own: neither the answer nor its time tells which.
 */
export async function findKey(
  runner: Runner,
  { id, secret }: ApiKey,
): Promise<KeyRecord | undefined> {
  const [row] = await runner.run(
    sql<KeyRecord & { hash: string }>`
      select ${keyColumns}, secret_hash as hash from api_key where id = ${id}`.compile(database),
  );
  // Compared where there is no such key, too.
  const { hash, ...record } = row ?? { hash: undefined };
  return isSecretOf(hash, secret) && 'id' in record ? record : undefined;
}
