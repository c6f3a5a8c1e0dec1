import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startToyServer, type ToyServer } from '../support/startToyServer.ts';

const trusted = 'query Hello {\n  hello\n}';
const other = 'query Other { hello }';
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const id = hashOf(trusted);
const preflight = { 'apollo-require-preflight': 'yes' };

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'communique-trusted-'));
  file = join(folder, 'persisted-documents.json');
  await writeFile(file, JSON.stringify({ [id]: trusted }));
});
afterAll(() => rm(folder, { recursive: true }));

const persistedQuery = (hash: string) => ({ persistedQuery: { version: 1, sha256Hash: hash } });
const answered = { status: 200, body: { data: { hello: 'world' } } };
const refused = (status: number, code: string) => ({
  status,
  body: { errors: [{ extensions: { code } }] },
});

describe('with a manifest', () => {
  let server: ToyServer;
  beforeAll(async () => {
    server = await startToyServer({ trustedDocuments: file, persistedQueryBytes: 1_000_000 });
  });
  afterAll(() => server.close());

  it.each([
    ['its id', { documentId: id }],
    ['its id with the name of the hash', { documentId: `sha256:${id}` }],
    ['its hash, as clients of Apollo do', { extensions: persistedQuery(id) }],
    ['its text', { query: trusted }],
  ])('a trusted document is run by %s', async (_how, body) => {
    expect(await server.post(body)).toMatchObject(answered);
  });

  it.each([
    `documentId=${id}`,
    `extensions=${encodeURIComponent(JSON.stringify(persistedQuery(id)))}`,
  ])('a trusted document is run over GET: %s', async (search) => {
    expect(await server.send(`/graphql?${search}`, { headers: preflight })).toMatchObject(answered);
  });

  it.each([
    ['another text', { query: other }],
    ['a text that differs in a space', { query: `${trusted} ` }],
    ['introspection', { query: '{ __schema { queryType { name } } }' }],
  ])('%s is refused', async (_what, body) => {
    expect(await server.post(body)).toMatchObject(refused(403, 'DOCUMENT_NOT_TRUSTED'));
  });

  it.each([
    ['an unknown id', { documentId: 'x' }],
    ['an unknown id beside a trusted text', { documentId: 'x', query: trusted }],
    ['a new document to be stored', { query: other, extensions: persistedQuery(hashOf(other)) }],
  ])('%s is refused', async (_what, body) => {
    expect(await server.post(body)).toMatchObject(refused(400, 'BAD_REQUEST'));
  });

  it('an id wins over a text beside it', async () => {
    expect(await server.post({ documentId: id, query: other })).toMatchObject(answered);
  });
});

it.each([
  ['is not there', undefined, 'ENOENT'],
  ['is no JSON', '{', 'JSON'],
  ['is of another form', '{"a": 1}', 'no JSON object of ids and documents'],
  ['does not fit the schema', '{"a": "{ missing }"}', 'the document "a" does not fit'],
])('a server whose manifest %s does not start, and says why', async (_what, text, why) => {
  const wrong = join(folder, 'wrong.json');
  await rm(wrong, { force: true });
  if (text !== undefined) await writeFile(wrong, text);
  await expect(startToyServer({ trustedDocuments: wrong })).rejects.toThrow(
    new RegExp(`^TRUSTED_DOCUMENTS is ".+": .*${why}`),
  );
});

describe('with automatic persisted queries', () => {
  let server: ToyServer;
  beforeAll(async () => {
    server = await startToyServer({ persistedQueryBytes: 10_000 });
  });
  afterAll(() => server.close());

  const store = (text: string) =>
    server.post({ query: text, extensions: persistedQuery(hashOf(text)) });
  const byHash = (text: string) => server.post({ extensions: persistedQuery(hashOf(text)) });

  it('a document is run by its hash once it was sent with it', async () => {
    const before = await byHash(other);
    await store(other);
    expect([before, await byHash(other)]).toMatchObject([
      refused(200, 'PERSISTED_QUERY_NOT_FOUND'),
      answered,
    ]);
  });

  it('a document is not stored by the hash of another', async () => {
    const { status } = await server.post({
      query: trusted,
      extensions: persistedQuery('0'.repeat(64)),
    });
    expect(status).toBe(400);
  });

  it('old documents make way for new ones', async () => {
    const texts = Array.from(
      { length: 30 },
      (_, index) => `{ hello } # ${index} ${'x'.repeat(900)}`,
    );
    for (const text of texts) await store(text);
    const [first, last] = [await byHash(texts[0] ?? ''), await byHash(texts[29] ?? '')];
    expect([first, last]).toMatchObject([refused(200, 'PERSISTED_QUERY_NOT_FOUND'), answered]);
  });
});
