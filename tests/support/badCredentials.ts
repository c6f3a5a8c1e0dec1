import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Role } from '../../src/generated/database.ts';
import { apiKeyText, newApiKey, readApiKey } from '../../src/identity/apiKey.ts';
import { createKey } from '../../src/identity/createKey.ts';
import { roles } from '../../src/identity/hasRole.ts';
import { revokeKey } from '../../src/identity/revokeKey.ts';
import { database } from '../../src/store/sql.ts';
import type { Store } from '../../src/store/store.ts';

/** One way not to be allowed what a role is. */
export interface BadCredentials {
  readonly headers: Readonly<Record<string, string>>;
  readonly status: number;
  readonly code: string;
}

/** The nine ways, by name. The role must not be the lowest: below that there is no key. */
export const badKinds = [
  'no header',
  'an empty header',
  'another scheme',
  'a malformed key',
  'an unknown id',
  'a wrong secret',
  'an expired key',
  'a revoked key',
  'a role too low',
] as const;

export type BadKind = (typeof badKinds)[number];

/** Makes what each of the nine kinds sends to a store's server, for something that needs a role. */
export async function badCredentials(
  store: Store,
  needed: Role,
): Promise<Record<BadKind, BadCredentials>> {
  const good = await createdKey(store, needed);
  const below = roles[roles.indexOf(needed) - 1];
  if (below === undefined) throw new Error(`No role is below ${needed}.`);
  const { id } = requireKey(good);
  return {
    'no header': refused({}),
    'an empty header': refused({ authorization: '' }),
    'another scheme': refused({
      authorization: `Basic ${Buffer.from(`key:${good}`).toString('base64')}`,
    }),
    'a malformed key': refused(bearer(good.slice(0, -1))),
    'an unknown id': refused(bearer(apiKeyText({ ...requireKey(good), id: randomUUID() }))),
    'a wrong secret': refused(bearer(apiKeyText({ ...newApiKey(), id }))),
    'an expired key': refused(bearer(await expiredKey(store, needed))),
    'a revoked key': refused(bearer(await revokedKey(store, needed))),
    'a role too low': {
      headers: bearer(await createdKey(store, below)),
      status: 403,
      code: 'FORBIDDEN',
    },
  };
}

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

const refused = (headers: BadCredentials['headers']): BadCredentials => ({
  headers,
  status: 401,
  code: 'UNAUTHENTICATED',
});

async function createdKey(store: Store, role: Role): Promise<string> {
  const { text } = await createKey(store, { name: `bad ${randomUUID()}`, role });
  return text;
}

async function expiredKey(store: Store, role: Role): Promise<string> {
  const key = await createdKey(store, role);
  await store.run(
    sql`update api_key set expires_at = now() - interval '1 second' where id = ${requireKey(key).id}`.compile(
      database,
    ),
  );
  return key;
}

async function revokedKey(store: Store, role: Role): Promise<string> {
  const key = await createdKey(store, role);
  await revokeKey(store, requireKey(key).id);
  return key;
}

function requireKey(text: string): { id: string; secret: string } {
  const key = readApiKey(text);
  if (key === undefined) throw new Error('A key cannot be read that was just made.');
  return key;
}
