import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { database } from '../store/sql.ts';
import type { Runner } from '../store/store.ts';

/** A request that its sender may send again, and that must have its effect once. */
export interface Claim {
  /** Who sends it: each API key has keys of its own. */
  readonly keyId: string;
  readonly key: string;
  readonly mutation: string;
  readonly input: unknown;
}

/** What became of a claim: it is the first; it was settled before; its key was used for another input. */
export type Claimed = 'first' | 'reused' | { readonly outcome: unknown };

/** For how long the result of a key is kept. */
const kept = sql`interval '24 hours'`;

/**
 * Claims a key for the transaction; to be called at its start. Whoever claims the same key meanwhile waits until the
 * transaction ends, and then finds its outcome, or the key free again.
 */
export async function claimKey(runner: Runner, claim: Claim): Promise<Claimed> {
  const { keyId, key, mutation } = claim;
  await runner.run(
    sql`delete from idempotency_key where key_id = ${keyId}::uuid and key = ${key}
      and created_at < now() - ${kept}`.compile(database),
  );
  const inputHash = hashOf(claim);
  const claimed = await runner.run(
    sql`insert into idempotency_key (key_id, key, mutation, input_hash, outcome)
      values (${keyId}::uuid, ${key}, ${mutation}, ${inputHash}, 'null')
      on conflict do nothing returning key`.compile(database),
  );
  if (claimed.length > 0) return 'first';
  const [known] = await runner.run(
    database
      .selectFrom('idempotency_key')
      .select(['input_hash', 'outcome'])
      .where('key_id', '=', keyId)
      .where('key', '=', key)
      .compile(),
  );
  return known?.input_hash === inputHash ? { outcome: known.outcome } : 'reused';
}

/** Notes what a claimed request gave, in the transaction that did it. */
export async function settleKey(
  runner: Runner,
  { keyId, key }: Claim,
  outcome: unknown,
): Promise<void> {
  await runner.run(
    sql`update idempotency_key set outcome = ${JSON.stringify(outcome)}::jsonb
      where key_id = ${keyId}::uuid and key = ${key}`.compile(database),
  );
}

/** Forgets the keys that need not be known any more. */
export async function forgetOldKeys(runner: Runner): Promise<void> {
  await runner.run(
    sql`delete from idempotency_key where created_at < now() - ${kept}`.compile(database),
  );
}

/** Equal inputs have equal hashes, in whatever order their keys stand. */
const hashOf = ({ mutation, input }: Claim): string =>
  createHash('sha256')
    .update(JSON.stringify([mutation, inOneOrder(input)]))
    .digest('hex');

function inOneOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOneOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, item]) => [key, inOneOrder(item)]);
}
