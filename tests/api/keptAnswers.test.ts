import { type Credentials, openTestApi, type TestApi } from '../support/openTestApi.ts';

let api: TestApi;
let key: string;
/** Statements for the version of the record: none where this process alone can change it. */
let ofVersion: number;
beforeAll(async () => {
  api = await openTestApi({ seeded: true, answerCacheBytes: 1_000_000 });
  key = await api.key('EDITOR');
  ofVersion = api.store.kind === 'embedded' ? 0 : 1;
});
afterAll(() => api.close());

/** How many statements the last of several equal requests took, when its answer was the same as the first one's. */
async function statementsOfLast(times: number, source: string, credentials: Credentials = {}) {
  const first = await api.query(source, {}, credentials);
  let last = first;
  for (let time = 1; time < times; time += 1) last = await api.query(source, {}, credentials);
  expect(last.data).toEqual(first.data);
  return last.statements;
}

let persons = 0;

/** Makes a person, and gives its slug and a function that changes its description. */
async function makePerson() {
  persons += 1;
  const slug = `somebody-${String(persons)}`;
  const change = (field: string, input: object) =>
    api.ask(
      `mutation ($input: ${field.charAt(0).toUpperCase()}${field.slice(1)}Input!) {
        ${field}(input: $input) { person { id version } userErrors { message } }
      }`,
      { input },
      { key },
    );
  const citations = [{ source: 'iso-3166', locator: '1' }];
  const { data } = await change('createPerson', { name: 'Somebody', slug, citations });
  const { id } = (data as { createPerson: { person: { id: string } } }).createPerson.person;
  let expectedVersion = 0;
  const describe = (description: string) => {
    expectedVersion += 1;
    return change('updatePerson', { id, expectedVersion, description });
  };
  return { query: `{ person(by: { slug: "${slug}" }) { description } }`, describe };
}

const get = (source: string, headers: Record<string, string> = {}) =>
  fetch(`${api.url}/graphql?query=${encodeURIComponent(source)}`, {
    headers: { 'apollo-require-preflight': 'yes', ...headers },
  });

const page = (first: number) =>
  `{ timeline(first: ${String(first)}) { nodes { title } } topics(first: 1) { nodes { name } } }`;

it('costs a question that was asked before no statement but for the version of the record', async () => {
  expect(await statementsOfLast(3, page(3))).toBe(ofVersion);
});

it('costs a question that was never asked no more than its answer', async () => {
  expect((await api.query(page(4))).statements).toBe(2);
});

it('tells what has changed to the first who asks after the change was answered', async () => {
  const { query, describe } = await makePerson();
  const told: unknown[] = [];
  for (const text of ['One', 'Two', 'Three', 'Four']) {
    await describe(text);
    told.push((await api.ask(query)).data);
  }
  expect(told).toEqual(
    ['One', 'Two', 'Three', 'Four'].map((description) => ({ person: { description } })),
  );
});

it('keeps an answer for whoever asked, and asks anew for another', async () => {
  const other = await api.key('READER');
  const statements = await statementsOfLast(3, page(5), { key });
  const { statements: ofOther } = await api.query(page(5), {}, { key: other });
  // The key is looked up each time, so that one that was revoked is refused at once.
  expect([statements, ofOther]).toEqual([1 + ofVersion, 3]);
});

it('keeps nothing of who asks: when the key was last used changes without the record', async () => {
  const ask = async () => (await api.ask('{ viewer { lastUsedAt } }', {}, { key })).data;
  await ask();
  await ask();
  const lastUsedAt = '2026-01-05T00:00:00.000Z';
  await api.store.prisma.apiKey.updateMany({ data: { lastUsedAt } });
  expect(await ask()).toEqual({ viewer: { lastUsedAt } });
});

it('keeps nothing of what went wrong', async () => {
  const query = '{ timeline(filter: { persons: { any: ["nobody"] } }) { totalCount } }';
  const { statements } = await api.query(query);
  await api.query(query);
  expect((await api.query(query)).statements).toBe(statements + ofVersion);
});

it('does a change again that is sent again', async () => {
  const source = `mutation { createPerson(input: { name: "Twice", citations: [{ source: "iso-3166", locator: "1" }] }) { person { slug } userErrors { message } } }`;
  const slugs = new Set<string>();
  for (let time = 0; time < 3; time += 1) {
    const { data } = await api.ask(source, {}, { key });
    slugs.add(JSON.stringify(data));
  }
  expect(slugs.size).toBe(3);
});

it('refuses a request that another site could have sent, though the answer is there', async () => {
  await get(page(6));
  const response = await fetch(`${api.url}/graphql?query=${encodeURIComponent(page(6))}`);
  expect(response.status).toBe(400);
});

it('gives a revoked key nothing that it was given before', async () => {
  const revoked = await api.key('READER');
  await statementsOfLast(3, page(7), { key: revoked });
  await api.store.prisma.apiKey.updateMany({ data: { revokedAt: new Date() } });
  const { status } = await api.query(page(7), {}, { key: revoked });
  await api.store.prisma.apiKey.updateMany({ data: { revokedAt: null } });
  expect(status).toBe(401);
});

it('keeps no more than it may: what was not asked for long is asked of the record again', async () => {
  const large = (first: number) =>
    `{ countries(first: 100) { nodes { name names { value language } slug } } timeline(first: ${String(first)}) { nodes { title } } }`;
  const before = await statementsOfLast(3, large(1));
  for (let first = 2; first <= 25; first += 1) await statementsOfLast(2, large(first));
  expect([before, (await api.query(large(1))).statements]).toEqual([ofVersion, 2]);
});

describe('over GET', () => {
  it('is not sent again to who has it', async () => {
    const first = await get(page(8));
    const again = await get(page(8), { 'if-none-match': first.headers.get('etag') ?? '' });
    expect([first.status, again.status, await again.text()]).toEqual([200, 304, '']);
  });

  it('is sent again when it has changed', async () => {
    const { query, describe } = await makePerson();
    const first = await get(query);
    await describe('Changed');
    const again = await get(query, { 'if-none-match': first.headers.get('etag') ?? '' });
    expect([again.status, await again.json()]).toMatchObject([
      200,
      { data: { person: { description: 'Changed' } } },
    ]);
  });

  it('may be kept by anybody who asks first whether it still holds, and what a key sees by its owner alone', async () => {
    const ofPublic = await get(page(9));
    const ofKey = await get(page(9), { authorization: `Bearer ${key}` });
    expect([ofPublic, ofKey].map(({ headers }) => headers.get('cache-control'))).toEqual([
      'public, no-cache',
      'private, no-cache',
    ]);
  });
});
