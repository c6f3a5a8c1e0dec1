// cspell:ignore taiwn
import { request as sendRaw } from 'node:http';
import { text as textOf } from 'node:stream/consumers';
import { sql } from 'kysely';
import { pino } from 'pino';
import { startServer } from '../../../src/server/startServer.ts';
import { database } from '../../../src/store/sql.ts';
import { openTestApi, type TestApi } from '../../support/openTestApi.ts';
import { readAtom } from '../../support/readAtom.ts';
import { readFeed } from '../../support/readFeed.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
});
afterAll(() => api.close());

/** The start of the addresses in a feed. */
const homeOf = (text: string): string | undefined =>
  readAtom(text).texts('/atom:feed/atom:link[@rel="alternate"]/@href')[0];

/** Asks for the news as a client does that says what it likes of the host. */
async function newsFor(headers: Record<string, string>): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    sendRaw(`${api.url}/feed.atom?first=1`, { headers }, (response) => {
      textOf(response).then((text) => resolve({ status: response.statusCode ?? 0, text }), reject);
    })
      .on('error', reject)
      .end();
  });
}

describe.each([
  ['/calendar.ics', 'text/calendar; charset=utf-8'],
  ['/feed.atom', 'application/atom+xml; charset=utf-8'],
])('%s', (path, type) => {
  it('says what it is, how long it is fresh, and by what a copy is known', async () => {
    const { headers } = await readFeed(api, path);
    expect(
      ['content-type', 'cache-control', 'etag', 'x-content-type-options'].map((name) =>
        headers.get(name),
      ),
    ).toEqual([
      type,
      'public, max-age=300',
      expect.stringMatching(/^W\/"[\w+/]{43}="$/),
      'nosniff',
    ]);
  });

  it('is not sent again to whoever has it, who is told how long that is fresh', async () => {
    const { headers } = await readFeed(api, path);
    const etag = headers.get('etag') ?? '';
    const again = await readFeed(api, path, { headers: { 'if-none-match': etag } });
    const kept = ['etag', 'cache-control', 'vary', 'content-type'];
    expect([again.status, again.text, kept.map((name) => again.headers.get(name))]).toEqual([
      304,
      '',
      [etag, 'public, max-age=300', 'authorization, origin', null],
    ]);
  });

  // RFC 9110, 13.1.2
  it.each<[string, (etag: string) => string, number]>([
    ['the tag, weak as a proxy makes it', (etag) => `W/${etag}`, 304],
    ['a list with the tag in it', (etag) => `"other", ${etag}`, 304],
    ['a list with the weak tag in it, without blanks', (etag) => `"a",W/${etag},"b"`, 304],
    ['anything', () => '*', 304],
    ['a list of others', () => '"a", W/"b"', 200],
    ['a part of the tag', (etag) => `${etag.slice(0, -3)}"`, 200],
    ['nothing', () => '', 200],
  ])('is compared with what the client has: %s', async (_what, valueOf, expected) => {
    const { headers } = await readFeed(api, path);
    const noneMatch = valueOf(headers.get('etag') ?? '');
    const { status } = await readFeed(api, path, { headers: { 'if-none-match': noneMatch } });
    expect(status).toBe(expected);
  });

  it('has no tag where it is refused, and is refused whatever the client has', async () => {
    const refusals = ['?countries=XX', '?countries=Korea'].map(async (search) => {
      const noneMatch = { 'if-none-match': '*' };
      const { status, headers } = await readFeed(api, path + search, { headers: noneMatch });
      return [status, headers.get('etag')];
    });
    expect(await Promise.all(refusals)).toEqual([
      [400, null],
      [400, null],
    ]);
  });

  it('is another text as soon as the record says something else, though no time tells so', async () => {
    const some = `${path}?persons=xi-jinping`;
    const before = await readFeed(api, some);
    await api.store.run(sql`update topic set name = name || '.'`.compile(database));
    const headers = { 'if-none-match': before.headers.get('etag') ?? '' };
    const after = await readFeed(api, some, { headers });
    expect([after.status, after.headers.get('etag') === before.headers.get('etag')]).toEqual([
      200,
      false,
    ]);
  });

  it('answers HEAD with the head of what it answers to GET', async () => {
    // The length of what is compressed is known only when it has been.
    const headers = { 'accept-encoding': 'identity' };
    const get = await readFeed(api, path, { headers });
    const head = await readFeed(api, path, { method: 'HEAD', headers });
    const names = ['content-type', 'content-length', 'etag', 'cache-control'];
    expect([head.status, head.text, names.map((name) => head.headers.get(name))]).toEqual([
      200,
      '',
      names.map((name) => get.headers.get(name)),
    ]);
  });

  it.each(['POST', 'PUT', 'DELETE'])('takes no %s', async (method) => {
    const { status, headers } = await readFeed(api, path, { method });
    expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it.each([
    [
      'countries=XX',
      'countries: no country has the code "XX". Did you mean "AX", "CX", "MX", "SX", or "XK"? Give an ISO 3166-1 code',
    ],
    ['persons=nobody', 'persons: there is no Person "nobody".'],
    ['persons=lee-jae-mung', 'persons: there is no Person "lee-jae-mung". Did you mean "lee-jae-'],
    [
      'persons=이재명',
      'persons: "이재명" is neither an id nor a slug. Did you mean "lee-jae-myung"?',
    ],
    ['topics=taiwn', 'topics: there is no Topic "taiwn". Did you mean "taiwan"?'],
    ['pair=KR', 'pair: [KR] is not a pair. Give exactly two different countries'],
    ['from=2026-02-01&to=2026-01-01', 'from, to: the period from 2026-02-01 to 2026-01-01 ends'],
    ['filter={"topics":{"any":["nothing"]}}', 'filter.topics.any: '],
    ['first=101', 'first: 101 is not a page size. Ask for 1 to 100 at once'],
    ['after=x', 'after: this is not a cursor.'],
    ['codes=%00', '$filter: the text holds the character NUL'],
    ['kind=MEETING', 'kind: there is no such parameter. Did you mean "kinds"'],
  ])('refuses %s in plain text, and says what to do', async (search, message) => {
    const { status, headers, text } = await readFeed(api, `${path}?${search}`);
    expect([status, headers.get('content-type'), headers.get('cache-control'), text]).toEqual([
      400,
      'text/plain; charset=utf-8',
      'no-store',
      expect.stringContaining(message),
    ]);
  });
});

describe('A feed that is asked for with a key', () => {
  it('is answered for one subscriber alone', async () => {
    const headers = { authorization: `Bearer ${await api.key('READER')}` };
    const { status, ...answer } = await readFeed(api, '/feed.atom?first=1', { headers });
    expect([status, answer.headers.get('cache-control'), answer.headers.get('vary')]).toEqual([
      200,
      'private, max-age=300',
      'authorization, origin, accept-encoding',
    ]);
  });

  it('is refused when the key is bad, as the API refuses it', async () => {
    const headers = { authorization: 'Bearer cmq_x' };
    const { status, text, ...answer } = await readFeed(api, '/feed.atom', { headers });
    expect([status, answer.headers.get('www-authenticate'), text]).toEqual([
      401,
      'Bearer',
      expect.stringContaining('is not an API key'),
    ]);
  });
});

describe('The addresses in a feed', () => {
  it('begin with the host that was asked, whatever a proxy says', async () => {
    const { text } = await newsFor({ host: 'example.org:81', 'x-forwarded-host': 'evil.example' });
    expect(homeOf(text)).toBe('http://example.org:81/');
  });

  it.each(['evil.example/x?', 'a b', 'user@evil.example', '"><script>', '-'])(
    'are not made of what is no host: %s',
    async (host) => {
      const { status, text } = await newsFor({ host });
      expect([status, text.startsWith('Host: the header names no host.')]).toEqual([400, true]);
    },
  );

  it('begin with the address that is configured', async () => {
    const server = await startServer({
      store: api.store,
      config: {
        host: '127.0.0.1',
        port: 0,
        publicUrl: 'https://c.example/api',
        logLevel: 'silent',
      },
      logger: pino({ level: 'silent' }),
    });
    const text = await (await fetch(`${server.url}/feed.atom?first=1`)).text();
    await server.close();
    expect(homeOf(text)).toBe('https://c.example/api/');
  });
});

describe('A feed that cannot be read', () => {
  const rename = (from: string, to: string) =>
    api.store.run(sql`alter table ${sql.table(from)} rename to ${sql.table(to)}`.compile(database));
  beforeAll(() => rename('event_topic', 'hidden'));
  afterAll(() => rename('hidden', 'event_topic'));

  it('tells nothing of what went wrong inside', async () => {
    const { status, text } = await readFeed(api, '/feed.atom');
    expect([status, text]).toEqual([500, 'Internal server error.\n']);
  });
});
