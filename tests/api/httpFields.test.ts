import {
  brotliDecompressSync,
  gunzipSync,
  gzipSync,
  deflateSync,
  brotliCompressSync,
} from 'node:zlib';
import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { openTestApi, type TestApi } from '../support/openTestApi.ts';

const site = 'https://site.example';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi({ seeded: true, answerCacheBytes: 1_000_000, corsOrigins: [site] });
});
afterAll(() => api.close());

const post = (query: string, headers: Record<string, string> = {}) =>
  fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });

const get = (query: string, headers: Record<string, string> = {}) =>
  fetch(`${api.url}/graphql?query=${encodeURIComponent(query)}`, {
    headers: { 'apollo-require-preflight': 'yes', ...headers },
  });

describe('a page of another site', () => {
  it.each([site, 'https://studio.apollographql.com'])('may ask from %s', async (origin) => {
    const { headers } = await post('{ __typename }', { origin });
    expect([headers.get('access-control-allow-origin'), headers.get('vary')]).toEqual([
      origin,
      expect.stringMatching(/origin/i),
    ]);
  });

  it.each([
    'https://evil.example',
    'null',
    'http://site.example',
    'https://site.example.evil.example',
  ])('may not read the answer from %s', async (origin) => {
    const { headers } = await post('{ __typename }', { origin });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each([
    [site, site, 'GET, POST'],
    ['https://evil.example', null, null],
  ])('that asks whether it may is told: %s', async (origin, allowed, methods) => {
    const { headers } = await fetch(`${api.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,authorization',
      },
    });
    expect([
      headers.get('access-control-allow-origin'),
      headers.get('access-control-allow-methods'),
    ]).toEqual([allowed, methods]);
  });

  it('is told so with an answer that is kept and one that is not changed', async () => {
    const query = '{ topics(first: 2) { totalCount } }';
    const first = await get(query, { origin: site });
    const etag = first.headers.get('etag') ?? '';
    const again = await get(query, { origin: site, 'if-none-match': etag });
    expect([
      again.status,
      again.headers.get('access-control-allow-origin'),
      again.headers.get('vary'),
    ]).toEqual([304, site, expect.stringMatching(/origin/i)]);
  });
});

/** Asks without what `fetch` does by itself, and gives the bytes as they came. */
function raw(encoding: string, query: string) {
  return new Promise<{ encoding: string | undefined; bytes: Buffer; vary: string | undefined }>(
    (resolve, reject) => {
      const asking = request(
        `${api.url}/graphql`,
        {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'accept-encoding': encoding },
        },
        (response) => {
          const { 'content-encoding': given, vary } = response.headers;
          buffer(response).then((bytes) => resolve({ encoding: given, bytes, vary }), reject);
        },
      );
      asking.on('error', reject).end(JSON.stringify({ query }));
    },
  );
}

const long = '{ countries(first: 100) { nodes { name alpha2 region subregion capital } } }';

describe('an answer', () => {
  it.each([
    ['br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
  ])(
    'is compressed for who takes %s, the first and the third time',
    async (taken, encoding, read) => {
      const plain = await raw('identity', long);
      const answers = [await raw(taken, long), await raw(taken, long), await raw(taken, long)];
      expect(answers.map((answer) => [answer.encoding, read(answer.bytes).toString()])).toEqual(
        Array(3).fill([encoding, plain.bytes.toString()]),
      );
    },
  );

  it('is much shorter when it is compressed', async () => {
    const [plain, packed] = [await raw('identity', long), await raw('br', long)];
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 3);
  });

  it.each(['identity', 'zstd', 'br;q=0, gzip;q=0'])(
    'is sent as it is to who takes %s',
    async (taken) => {
      expect((await raw(taken, long)).encoding).toBeUndefined();
    },
  );

  it('is sent as it is where it is short', async () => {
    expect((await raw('br', '{ __typename }')).encoding).toBeUndefined();
  });

  it('tells caches by GET how long it holds: until the record changes', async () => {
    const { headers } = await get('{ topics(first: 1) { totalCount } }');
    expect([headers.get('cache-control'), headers.get('etag')]).toEqual([
      'public, no-cache',
      expect.stringMatching(/^W\/".+"$/),
    ]);
  });

  it('may be framed, sniffed or run by no browser', async () => {
    const { headers } = await post('{ __typename }');
    expect([headers.get('x-content-type-options'), headers.get('content-security-policy')]).toEqual(
      ['nosniff', "default-src 'none'; frame-ancestors 'none'"],
    );
  });
});

it.each(['/', '/graphiql'])('lets no other site frame the page %s', async (path) => {
  const { headers } = await fetch(api.url + path);
  expect([headers.get('x-frame-options'), headers.get('referrer-policy')]).toEqual([
    'SAMEORIGIN',
    'no-referrer',
  ]);
});

describe('a body', () => {
  const send = async (body: Uint8Array, headers: Record<string, string>) => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: Buffer.from(body),
    });
    return { status: response.status, text: await response.text() };
  };
  const json = Buffer.from('{"query":"{ __typename }"}');

  it.each([
    ['gzip', gzipSync(json)],
    ['deflate', deflateSync(json)],
    ['br', brotliCompressSync(json)],
    ['gzip', gzipSync(Buffer.alloc(30_000_000))],
  ])('that is compressed by %s is refused, however small it is', async (encoding, body) => {
    expect(await send(body, { 'content-encoding': encoding })).toEqual({
      status: 415,
      text: expect.stringContaining('UNSUPPORTED_MEDIA_TYPE') as string,
    });
  });

  it.each([
    ['application/json; charset=utf-16', Buffer.from(json.toString(), 'utf16le')],
    ['application/json; charset="iso-8859-1"', json],
    ['application/json', Buffer.from([...json.subarray(0, -2), 0xff, 0xfe, 0x22, 0x7d])],
  ])('in another encoding than UTF-8 is refused: %s', async (type, body) => {
    expect(await send(body, { 'content-type': type })).toMatchObject({ status: 415 });
  });

  it.each([
    'application/json; charset=utf-8',
    'application/json;charset=UTF-8',
    'application/json',
  ])('of the type %s is read', async (type) => {
    expect(await send(json, { 'content-type': type })).toMatchObject({ status: 200 });
  });
});
