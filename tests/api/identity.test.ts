// cspell:ignore Büro
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { pino } from 'pino';
import { apiKeyText, newApiKey, readApiKey } from '../../src/identity/apiKey.ts';
import { createKey } from '../../src/identity/createKey.ts';
import { startServer } from '../../src/server/startServer.ts';
import { database } from '../../src/store/sql.ts';
import {
  badCredentials,
  badKinds,
  type BadCredentials,
  type BadKind,
} from '../support/badCredentials.ts';
import { openTestApi, type TestApi } from '../support/openTestApi.ts';

const whoAmI = '{ viewer { id name role createdAt expiresAt lastUsedAt } }';

/** Those that send a header: whoever sends none is the public. */
const badHeaders = badKinds.filter((kind) => !['no header', 'a role too low'].includes(kind));

let api: TestApi;
let bad: Record<BadKind, BadCredentials>;
beforeAll(async () => {
  api = await openTestApi();
  bad = await badCredentials(api.store, 'EDITOR');
});
afterAll(() => api.close());

describe('a request without a key', () => {
  it('comes from nobody, and costs no statement', async () => {
    expect(await api.ask(whoAmI)).toEqual({ data: { viewer: null }, statements: 0 });
  });
});

describe('a request with a key', () => {
  it('comes from whoever the key was made for', async () => {
    const { text, record } = await createKey(api.store, { name: 'Büro 외교부', role: 'READER' });
    const { data } = await api.ask(whoAmI, {}, { key: text });
    expect(data).toEqual({
      viewer: {
        id: record.id,
        name: 'Büro 외교부',
        role: 'READER',
        createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string,
        expiresAt: null,
        lastUsedAt: null,
      },
    });
  });

  it('costs one statement more than one without', async () => {
    const { statements } = await api.ask(whoAmI, {}, { key: await api.key('READER') });
    expect(statements).toBe(1);
  });

  it('is answered until the key expires', async () => {
    const expiresAt = new Date(Date.now() + 60_000);
    const { text } = await createKey(api.store, { name: 'a minute', role: 'ADMIN', expiresAt });
    const { data } = await api.ask('{ viewer { expiresAt } }', {}, { key: text });
    expect(data).toEqual({ viewer: { expiresAt: expiresAt.toISOString() } });
  });

  it.each(['bearer', 'BEARER', 'Bearer  '])('may write the scheme as %j', async (scheme) => {
    const authorization = `${scheme} ${await api.key('READER')}`;
    const { data } = await api.ask('{ viewer { role } }', {}, { headers: { authorization } });
    expect(data).toEqual({ viewer: { role: 'READER' } });
  });
});

describe('a request with bad credentials', () => {
  it.each(badHeaders)('is refused though the public may ask the same: %s', async (kind) => {
    expect(await api.query('{ __typename }', {}, bad[kind])).toMatchObject({
      status: 401,
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  it.each(badHeaders)('is told by a header how to prove who it is: %s', async (kind) => {
    const response = await fetch(`${api.url}/graphql?query={__typename}`, {
      headers: { ...bad[kind].headers, 'apollo-require-preflight': 'yes' },
    });
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  });

  it.each(badHeaders.slice(1))('is not told what it sent: %s', async (kind) => {
    const answer = await api.query('{ __typename }', {}, bad[kind]);
    const { authorization = '' } = bad[kind].headers;
    expect(JSON.stringify(answer)).not.toContain(authorization.slice(-20));
  });

  it.each([
    ['an empty header', 'The Authorization header is empty. Send "Authorization: Bearer <key>"'],
    ['another scheme', 'is not of the form "Bearer <key>". Send'],
    ['a malformed key', 'is not an API key: one begins with "cmq_" and has 80 characters. Check'],
    ['a wrong secret', 'is not known. Check that it was copied as it was made'],
    ['an expired key', /expired on \d{4}-[^ ]+Z\. Ask whoever runs this server for another\./],
    ['a revoked key', /was revoked on \d{4}-[^ ]+Z\. Ask whoever runs this server for another\./],
  ] as const)('learns what is wrong, and what to do: %s', async (kind, words) => {
    const { errors } = await api.query('{ __typename }', {}, bad[kind]);
    expect(errors?.[0]?.message).toMatch(words);
  });

  it('cannot tell a wrong secret from an id that no key has', async () => {
    const answer = await api.query(whoAmI, {}, bad['a wrong secret']);
    expect(answer).toEqual(await api.query(whoAmI, {}, bad['an unknown id']));
  });

  it.each(['an expired key', 'a revoked key'] as const)(
    'cannot tell that there is %s without its secret',
    async (kind) => {
      const { id = '' } = readApiKey(bad[kind].headers.authorization?.slice(7) ?? '') ?? {};
      const guessed = apiKeyText({ ...newApiKey(), id });
      const known = await api.query(whoAmI, {}, { key: guessed });
      expect(known).toEqual(await api.query(whoAmI, {}, bad['an unknown id']));
    },
  );
});

describe('a key that was sent as the whole header', () => {
  it('is not repeated in the answer', async () => {
    const key = await api.key('READER');
    const answer = await api.query(whoAmI, {}, { headers: { authorization: key } });
    expect(JSON.stringify(answer)).not.toContain(key);
  });
});

describe('a database that is away', () => {
  it('does not make a good key look bad', async () => {
    const away = await openTestApi();
    const key = await away.key('READER');
    await away.store.close();
    const answer = await away.query('{ __typename }', {}, { key });
    await away.close();
    expect(answer).toMatchObject({
      status: 503,
      errors: [
        {
          message:
            'The API key cannot be checked, as the database does not answer. Try again in a few seconds.',
          extensions: { code: 'SERVICE_UNAVAILABLE' },
        },
      ],
    });
  });
});

describe('the last use of a key', () => {
  it('is noted', async () => {
    const key = await unusedKey();
    await api.ask('{ __typename }', {}, { key });
    expect(await lastUseOf(key, null)).toMatch(/Z$/);
  });

  it('is noted again after a minute, and not before', async () => {
    const key = await unusedKey();
    const usesAgo = async (seconds: number): Promise<boolean> => {
      const before = await setLastUse(key, seconds);
      await api.ask('{ __typename }', {}, { key });
      return (await lastUseOf(key, before)) !== before;
    };
    expect([await usesAgo(50), await usesAgo(70)]).toEqual([false, true]);
  });

  it('is not noted of a key that is refused', async () => {
    const key = bad['a revoked key'].headers.authorization?.slice(7) ?? '';
    await api.query('{ __typename }', {}, { key });
    expect(await lastUseOf(key, null)).toBeNull();
  });

  it('fails no request when it cannot be noted', async () => {
    const key = await unusedKey();
    await run(
      sql`create function refuse() returns trigger language plpgsql as 'begin raise exception ''no''; end'`,
    );
    await run(sql`create trigger refuse before update on api_key execute function refuse()`);
    await api.ask('{ __typename }', {}, { key });
    const before = await lastUseOf(key, null);
    const { data } = await api.ask('{ viewer { lastUsedAt } }', {}, { key });
    await run(sql`drop trigger refuse on api_key`);
    expect([before, data]).toEqual([null, { viewer: { lastUsedAt: null } }]);
  });
});

describe('the log', () => {
  it('holds no key, good or bad, however much is logged', async () => {
    let log = '';
    const logger = pino({ level: 'trace' }, { write: (line) => void (log += line) });
    const config = { host: '127.0.0.1', port: 0, logLevel: 'trace' } as const;
    const server = await startServer({ store: api.store, config, logger });
    const sent = [
      `Bearer ${await api.key('ADMIN')}`,
      ...badHeaders.map((kind) => bad[kind].headers.authorization ?? ''),
    ];
    for (const authorization of sent) {
      await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify({ query: whoAmI }),
      });
    }
    await server.close();
    const secrets = sent.map((text) => text.slice(-43)).filter((text) => text !== '');
    expect([log.includes('"answered"'), secrets.filter((secret) => log.includes(secret))]).toEqual([
      true,
      [],
    ]);
  });
});

const run = (statement: ReturnType<typeof sql>) => api.store.run(statement.compile(database));

const idOf = (key: string): string => readApiKey(key)?.id ?? '';

async function unusedKey(): Promise<string> {
  const { text } = await createKey(api.store, { name: `unused ${randomUUID()}`, role: 'READER' });
  return text;
}

/** When the store says that a key was last used, once that differs from a time, or after half a second. */
async function lastUseOf(key: string, before: string | null): Promise<string | null> {
  for (let waited = 0; ; waited += 50) {
    const [row] = await api.store.run(
      sql<{
        at: string | null;
      }>`select last_used_at as at from api_key where id = ${idOf(key)}`.compile(database),
    );
    if (row === undefined) throw new Error('There is no such key.');
    if (row.at !== before || waited >= 500) return row.at;
    await sleep(50);
  }
}

async function setLastUse(key: string, secondsAgo: number): Promise<string> {
  const [row] = await api.store.run(
    sql<{ at: string }>`
      update api_key set last_used_at = now() - ${secondsAgo} * interval '1 second' where id = ${idOf(key)}
      returning last_used_at as at`.compile(database),
  );
  return row?.at ?? '';
}
