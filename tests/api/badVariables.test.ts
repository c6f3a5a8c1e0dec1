import { usualLimits } from '../../src/config/limits.ts';
import { openTestApi, type TestApi } from '../support/openTestApi.ts';

let api: TestApi;
beforeAll(async () => {
  // Deeper than a client may ask, to see that nothing else ends before.
  api = await openTestApi({ seeded: true, limits: { ...usualLimits, depth: 50, nesting: 50 } });
});
afterAll(() => api.close());

/** Asks with variables that cannot be, and returns what the client learns. */
async function refusal(query: string, variables: Record<string, unknown>) {
  const { errors } = await api.query(query, variables);
  const [error] = errors ?? [];
  return { ...error?.extensions, message: error?.message };
}

it.each([
  ['$first', 'query ($first: Int) { countries(first: $first) { totalCount } }', { first: 'ten' }],
  [
    '$filter',
    'query ($filter: EventFilter) { timeline(filter: $filter) { totalCount } }',
    { filter: { kinds: ['MEETNG'] } },
  ],
  [
    '$filter',
    'query ($filter: EventFilter) { timeline(filter: $filter) { totalCount } }',
    { filter: { when: { from: '2026-13-01' } } },
  ],
  ['$slug', 'query ($slug: String!) { person(by: { slug: $slug }) { id } }', { slug: 'a\0b' }],
  ['$slug', 'query ($slug: String!) { person(by: { slug: $slug }) { id } }', { slug: '\uD800' }],
  [
    '$by',
    'query ($by: CountryBy!) { country(by: $by) { id } }',
    { by: { code: 'KR', name: 'Korea' } },
  ],
])('refuses a bad variable by its name: %s', async (name, query, variables) => {
  const { code, message } = await refusal(query, variables);

  expect([code, message]).toEqual(['BAD_USER_INPUT', expect.stringContaining(name)]);
});

it('refuses a list of more names than a query has reason to name', async () => {
  const { code, argument } = await refusal(
    'query ($all: [CountryCode!]) { timeline(filter: { countries: { all: $all } }) { totalCount } }',
    { all: Array(3000).fill('KR') },
  );

  expect([code, argument]).toEqual(['BAD_USER_INPUT', '$all']);
});

it.each([
  ['[', ']'],
  ['{"not":', '}'],
])('refuses a variable that is nested without end in %s', async (open, close) => {
  const inside = open === '[' ? '' : '{}';
  const filter = `${open.repeat(9000)}${inside}${close.repeat(9000)}`;
  const query = 'query ($filter: EventFilter) { timeline(filter: $filter) { totalCount } }';

  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"query":"${query}","variables":{"filter":${filter}}}`,
  });

  expect([response.status, await response.json()]).toMatchObject([
    400,
    { errors: [{ message: 'The JSON of the body is nested more than 32 deep. Flatten it.' }] },
  ]);
});

it('answers relations as deep as a statement can join them', async () => {
  const { data, errors } = await api.query(
    `{ topic(by: { slug: "taiwan" }) { ${'parent { '.repeat(38)} id ${'}'.repeat(38)} slug } }`,
  );

  expect([errors, data]).toEqual([
    undefined,
    { topic: expect.objectContaining({ slug: 'taiwan' }) as unknown },
  ]);
});

it.each([
  ['by', 'query ($slug: String) { person(by: { slug: $slug }) { id } }', {}],
  ['by', 'query ($slug: String) { person(by: { slug: $slug }) { id } }', { slug: null }],
  [
    'orderBy',
    'query ($way: OrderDirection) { persons(orderBy: { field: NAME, direction: $way }) { totalCount } }',
    { way: null },
  ],
  [
    'filter',
    'query ($match: DateMatch) { timeline(filter: { when: { match: $match } }) { totalCount } }',
    { match: null },
  ],
])('refuses a missing variable where %s wants a value', async (argument, query, variables) => {
  expect(await refusal(query, variables)).toMatchObject({ code: 'BAD_USER_INPUT', argument });
});

it('says that there is no subscription', async () => {
  const { errors, status } = await api.query('subscription { __typename }');

  expect([status, errors]).toEqual([
    400,
    [
      {
        message: 'This API has no subscription: it is read by queries.',
        extensions: { code: 'OPERATION_NOT_SUPPORTED' },
      },
    ],
  ]);
});
