import { openTestApi, type TestApi } from '../../support/openTestApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
});
afterAll(() => api.close());

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

async function send(path: string, options: RequestInit) {
  const response = await fetch(`${api.url}${path}`, options);
  return { status: response.status, text: await response.text() };
}

const post = (body: unknown) =>
  send('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

describe('what graphql-cop tries', () => {
  it.each([
    ['101 aliases of one field', `{ ${times(101, (index) => `alias${index}: __typename`)} }`],
    ['500 equal fields', `{ ${'__typename '.repeat(500)} }`],
    [
      'introspection in a circle',
      'query { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }',
    ],
    ['10 directives that do not exist', `{ __typename ${times(10, () => '@aa')} }`],
  ])('is refused without a statement: %s', async (_what, query) => {
    const { status, data, errors = [], statements } = await api.query(query);
    expect([status, data, errors.length < 7, statements]).toEqual([400, undefined, true, 0]);
  });

  it('gets one answer for no batch', async () => {
    const { status, text } = await post(Array(10).fill({ query: '{ __typename }' }));
    expect([status, text]).toEqual([400, expect.stringContaining('BAD_REQUEST')]);
  });

  it('changes nothing over GET', async () => {
    const { status } = await send('/graphql?query=mutation{__typename}', {
      headers: { 'apollo-require-preflight': 'yes' },
    });
    expect(status).toBe(405);
  });

  it('asks nothing by a form', async () => {
    const { status } = await send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'query=%7B__typename%7D',
    });
    expect(status).toBe(415);
  });

  it('gets no trace', async () => {
    const { text } = await post({ query: '{ __typename }', extensions: { tracing: true } });
    expect(text).not.toMatch(/tracing|duration/);
  });
});

describe('what the Damn Vulnerable GraphQL Application lets through', () => {
  it.each([
    [
      'deep recursion',
      `{ topic(by: { slug: "x" }) ${'{ children { nodes '.repeat(8)} { id } ${'} }'.repeat(8)} }`,
    ],
    [
      'a query that is heavy on resources',
      '{ countries(first: 100) { nodes { persons(first: 100) { nodes { timeline(first: 100) { nodes { title } } } } } } }',
    ],
    ['duplicates of a field', `{ ${'topics { totalCount } '.repeat(201)} }`],
    ['a circle of fragments', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'],
  ])('is refused without a statement: %s', async (_what, query) => {
    const { status, data, statements } = await api.query(query);
    expect([status, data, statements]).toEqual([400, undefined, 0]);
  });

  it.each([
    "' OR '1'='1",
    "'; drop table person; --",
    '") or 1=1 --',
    '$(cat /etc/passwd)',
    '../../../../etc/passwd',
    '<script>alert(1)</script>',
    "a\r\nlog: 'forged'",
  ])('finds nothing by the text %j', async (text) => {
    const { errors, data } = await api.query(
      'query ($text: String!) { persons(filter: { name: $text }) { totalCount } country(by: { name: $text }) { name } }',
      { text },
    );
    expect([errors, data]).toEqual([undefined, { persons: { totalCount: 0 }, country: null }]);
  });
});
