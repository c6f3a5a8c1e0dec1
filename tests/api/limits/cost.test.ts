import fc from 'fast-check';
import { openTestApi, type TestApi } from '../../support/openTestApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
});
afterAll(() => api.close());

/** What the API says that a request costs. */
async function costOf(query: string, variables: Record<string, unknown> = {}): Promise<number> {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { extensions } = (await response.json()) as {
    extensions: { cost: { requested: number } };
  };
  return extensions.cost.requested;
}

const parties = '{ nodes { parties { nodes { role } } } }';

describe('the cost of a request', () => {
  it.each([
    ['nothing for scalars', 0, '{ __typename }'],
    ['1 for an object', 1, '{ person(by: { slug: "x" }) { id name } }'],
    [
      'less for what many records share',
      1 + 10 * 0.2,
      '{ countries(first: 10) { nodes { name } } }',
    ],
    [
      'nothing for values that lie in an object',
      1,
      '{ meeting(by: { slug: "x" }) { when { edtf } } }',
    ],
    ['1 for a page and 1 for each of its records', 8, '{ persons(first: 7) { nodes { name } } }'],
    ['the same for edges', 8, '{ persons(last: 7) { edges { cursor node { name } } } }'],
    ['20 records where no size is given', 21, '{ persons { nodes { name } } }'],
    ['a page of 20 for each record above it', 1 + 3 * 22, `{ meetings(first: 3) ${parties} }`],
    ['2 for a total', 3, '{ countries(first: 100) { totalCount } }'],
    [
      'what is declared of a list without pages',
      1 + 5,
      '{ person(by: { slug: "x" }) { names { value } } }',
    ],
    ['as many as ids are given', 3, '{ nodes(ids: ["a", "b", "c"]) { id } }'],
    [
      'what is the same field once, wherever fragments ask for it',
      8,
      `{ persons(first: 7) { ...A ...B nodes { slug } } }
       fragment A on PersonConnection { nodes { name } } fragment B on PersonConnection { nodes { name ...C } }
       fragment C on Person { born }`,
    ],
    [
      'the dearest of the kinds that a record may be',
      1 + 2 * (1 + 3),
      `{ timeline(first: 2) { nodes { ... on Meeting { statusChanges { status } } ... on Statement { occasion { title } } } } }`,
    ],
    [
      'what an interface asks beside what a kind asks',
      1 + 2 * (1 + 5 + 1),
      `{ timeline(first: 2) { nodes { citations { locator } ... on Statement { channel { name } } ... on Meeting { host { role } } } } }`,
    ],
  ])('is %s', async (_what, cost, query) => {
    expect(await costOf(query)).toBe(cost);
  });

  it.each([
    [{ first: 50 }, 51],
    [{ first: null, last: 3 }, 4],
    [{ first: 0 }, 1],
    [{ first: -5 }, 1],
    [{ first: 1_000_000_000 }, 101],
    [{ first: 'ten' }, 21],
    [{ first: null }, 21],
    [{}, 8],
  ])('is that of the page that the variables %j ask for', async (variables, cost) => {
    const query =
      'query ($first: Int = 7, $last: Int) { persons(first: $first, last: $last) { nodes { name } } }';
    expect(await costOf(query, variables)).toBe(cost);
  });

  it('is that of the ids in a variable', async () => {
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    expect(await costOf(query, { ids: Array(70).fill('a') })).toBe(70);
  });

  it('is told by `rateLimit`, which costs nothing', async () => {
    const { data } = await api.ask(
      '{ persons(first: 7) { nodes { name } } rateLimit { cost limit } }',
    );
    expect(data).toMatchObject({ rateLimit: { cost: 8, limit: 10_000 } });
  });

  it('is told of a mutation that is answered', async () => {
    const credentials = { key: await api.key('ADMIN') };
    const { data } = await api.ask(
      'mutation { createTopic(input: { name: "Fisheries" }) { topic { id } } }',
      {},
      credentials,
    );
    expect(data).toMatchObject({ createTopic: { topic: { id: expect.any(String) as string } } });
  });

  it('is the same whether a page is given as a literal or as a variable', async () => {
    const sizes = fc.integer({ min: 1, max: 20 });
    await fc.assert(
      fc.asyncProperty(sizes, sizes, async (outer, inner) => {
        const query = (first: string | number, last: string | number) =>
          `{ persons(first: ${first}) { nodes { meetings(last: ${last}) { totalCount nodes { id } } } } }`;
        const [literal, variable] = await Promise.all([
          costOf(query(outer, inner)),
          costOf(`query ($outer: Int, $inner: Int) ${query('$outer', '$inner')}`, { outer, inner }),
        ]);
        expect([literal, variable]).toEqual(Array(2).fill(1 + outer * (1 + 1 + 2 + inner)));
      }),
      { numRuns: 20 },
    );
  });
});

describe('a request that costs too much', () => {
  const nested =
    'persons(first: $a) { nodes { meetings(first: $a) { nodes { parties(first: $a) { nodes { role } } } } } }';

  it.each([
    ['three nested pages of 100', `{ ${nested.replaceAll('$a', '100')} }`, {}],
    ['the same by a variable', `query ($a: Int) { ${nested} }`, { a: 100 }],
    ['the same by the default of a variable', `query ($a: Int = 100) { ${nested} }`, {}],
    [
      'the same behind a fragment',
      `query ($a: Int = 100) { ...A } fragment A on Query { ${nested} }`,
      {},
    ],
    [
      'the same left out by a directive',
      `query ($a: Int = 100) { ... @skip(if: true) { ${nested} } }`,
      {},
    ],
    [
      'four nested pages without a size',
      '{ countries { nodes { meetings { nodes { parties { nodes { person { statements { nodes { title } } } } } } } } } }',
      {},
    ],
    [
      'pages with aliases',
      `{ ${Array.from({ length: 30 }, (_, index) => `a${index}: persons(first: 100) { nodes { metWith { totalCount } } }`).join(' ')} }`,
      {},
    ],
    [
      'introspection in a circle, under aliases',
      `{ __schema { ${Array.from({ length: 30 }, (_, index) => `a${index}: types { fields { type { fields { name type { name } } } } }`).join(' ')} } }`,
      {},
    ],
  ])('is refused before anything runs: %s', async (_what, query, variables) => {
    const { status, data, errors, statements } = await api.query(query, variables);
    expect([status, data, errors?.[0]?.extensions.code, statements]).toEqual([
      400,
      undefined,
      'QUERY_TOO_EXPENSIVE',
      0,
    ]);
  });

  it('is told what it costs, what it may, and what to do', async () => {
    const { errors } = await api.query(`{ ${nested.replaceAll('$a', '100')} }`);
    expect(errors).toMatchObject([
      {
        message: expect.stringMatching(
          /costs 1,020,201, and at most 10,000.*smaller pages/,
        ) as string,
        extensions: { limit: 'cost', most: 10_000, found: 1_020_201 },
      },
    ]);
  });
});

describe('an answer that is kept', () => {
  let keeping: TestApi;
  beforeAll(async () => {
    keeping = await openTestApi({ answerCacheBytes: 1_000_000 });
  });
  afterAll(() => keeping.close());

  const texts = (query: string) =>
    Promise.all(
      [1, 2, 3].map(async () => {
        const response = await fetch(`${keeping.url}/graphql?query=${encodeURIComponent(query)}`, {
          headers: { 'apollo-require-preflight': 'yes' },
        });
        return { text: await response.text(), tag: response.headers.get('etag') };
      }),
    );

  it('tells the cost that it told when it was made', async () => {
    const all = await texts('{ topics(first: 3) { totalCount nodes { name } } }');
    expect(new Set(all.map(({ text }) => text))).toEqual(
      new Set([
        '{"data":{"topics":{"totalCount":0,"nodes":[]}},"extensions":{"cost":{"requested":4,"limit":10000}}}\n',
      ]),
    );
  });

  it('is none where it asks what is left', async () => {
    const all = await texts('{ rateLimit { cost } }');
    expect(all.map(({ tag }) => tag)).toEqual([null, null, null]);
  });
});
