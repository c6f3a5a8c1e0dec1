import { sql } from 'kysely';
import type { Role } from '../generated/database.ts';
import { database } from '../store/sql.ts';
import type { Runner, Store } from '../store/store.ts';
import { apiKeyText, newApiKey } from './apiKey.ts';
import { KeyError } from './keyError.ts';
import { keyColumns, type KeyRecord } from './keyRecord.ts';
import { secretHash } from './secretHash.ts';

/** What is wanted of a new key. */
export interface KeyRequest {
  readonly name: string;
  readonly role: Role;
  readonly expiresAt?: Date | undefined;
}

/** A key that has just been made. */
export interface CreatedKey {
  /** The key itself, which cannot be had again. */
  readonly text: string;
  readonly record: KeyRecord;
}

/**
 * Makes a key and keeps the hash of its secret. Changes are attributed to keys by name, so no two keys that work at
 * the same time have the same one.
 * @throws KeyError when a key that works has the name
 */
export function createKey(store: Store, request: KeyRequest): Promise<CreatedKey> {
  return store.transaction(async (transaction) => {
    // Nobody else makes a key until this one is there; requests go on reading keys.
    await transaction.run(sql`lock table api_key in share row exclusive mode`.compile(database));
    await requireFreeName(transaction, request.name);
    return insertKey(transaction, request);
  });
}

async function requireFreeName(runner: Runner, name: string): Promise<void> {
  const [holder] = await runner.run(
    sql<{ id: string }>`
      select id from api_key
      where name = ${name} and revoked_at is null and (expires_at is null or expires_at > now())`.compile(
      database,
    ),
  );
  if (holder === undefined) return;
  throw new KeyError(
    `The key ${holder.id} has the name "${name}", and it works. Give another name, by which to tell the two apart, or revoke that one first: communique key revoke ${holder.id}`,
  );
}

async function insertKey(
  runner: Runner,
  { name, role, expiresAt }: KeyRequest,
): Promise<CreatedKey> {
  const key = newApiKey();
  const [record] = await runner.run(
    sql<KeyRecord>`
      insert into api_key (id, name, role, secret_hash, expires_at)
      values (${key.id}, ${name}, ${role}, ${secretHash(key.secret)}, ${expiresAt ?? null})
      returning ${keyColumns}`.compile(database),
  );
  if (record === undefined) throw new Error('The store did not return the key that it took.');
  return { text: apiKeyText(key), record };
}
