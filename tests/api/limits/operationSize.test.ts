import { usualLimits } from '../../../src/config/limits.ts';
import { openTestApi, type TestApi } from '../../support/openTestApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
});
afterAll(() => api.close());

/** What a client learns of an operation that is refused as a whole. */
async function refusal(query: string, variables: Record<string, unknown> = {}) {
  const { status, data, errors = [], statements } = await api.query(query, variables);
  return { status, data, statements, message: errors[0]?.message, ...errors[0]?.extensions };
}

const repeat = (times: number, text: (index: number) => string): string =>
  Array.from({ length: times }, (_, index) => text(index)).join(' ');

/** A topic within a topic, and so on, so many fields deep. */
const deep = (depth: number): string =>
  `{ topic(by: { slug: "x" }) ${'{ parent '.repeat(depth - 2)} { id } ${'}'.repeat(depth - 2)} }`;

/** Fragments of which each spreads the next one twice: so many of them, with 2 to that power fields. */
const doubling = (levels: number): string =>
  `{ topic(by: { slug: "x" }) { ...F0 } } ${repeat(
    levels,
    (level) => `fragment F${level} on Topic { ...F${level + 1} ...F${level + 1} }`,
  )} fragment F${levels} on Topic { id }`;

const types = (levels: number): string =>
  `{ __type(name: "Query") ${'{ ofType '.repeat(levels)} { name } ${'}'.repeat(levels)} }`;

it.each([
  ['depth', 'QUERY_TOO_DEEP', 12, 13, deep(13)],
  [
    'depth',
    'QUERY_TOO_DEEP',
    12,
    14,
    `{ topic(by: { slug: "x" }) { ...A } } ${repeat(
      6,
      (level) =>
        `fragment ${'ABCDEFG'[level]} on Topic { parent { parent { ...${'ABCDEFG'[level + 1]} } } }`,
    )} fragment G on Topic { id }`,
  ],
  ['nesting', 'QUERY_TOO_DEEP', 20, 22, types(20)],
  [
    'selections',
    'QUERY_TOO_LARGE',
    400,
    501,
    `{ topic(by: { slug: "x" }) { ${'id '.repeat(500)} } }`,
  ],
  ['selections', 'QUERY_TOO_LARGE', 400, 2 ** 10 * 3, doubling(10)],
  ['aliases', 'QUERY_TOO_LARGE', 30, 31, `{ ${repeat(31, (index) => `a${index}: __typename`)} }`],
  [
    'aliases',
    'QUERY_TOO_LARGE',
    30,
    40,
    `{ ${repeat(4, () => `... on Query { ...Ten }`)} } fragment Ten on Query { ${repeat(10, (index) => `a${index}: __typename`)} }`,
  ],
  ['directives', 'QUERY_TOO_LARGE', 10, 11, `{ ${'__typename @include(if: true) '.repeat(11)} }`],
])(
  'refuses an operation beyond the limit of %s before anything runs',
  async (limit, code, most, found, query) => {
    expect(await refusal(query)).toEqual({
      status: 400,
      data: undefined,
      statements: 0,
      code,
      limit,
      most,
      found,
      message: expect.stringContaining(found.toLocaleString('en')) as string,
    });
  },
);

it('refuses a document of more than 1,000 words and signs', async () => {
  expect(await refusal(`{ ${'a '.repeat(1000)} }`)).toMatchObject({
    status: 400,
    code: 'QUERY_TOO_LARGE',
    limit: 'tokens',
    most: 1000,
  });
});

it('answers an operation at the limit of depth', async () => {
  const { errors } = await api.query(deep(12));

  expect(errors).toBeUndefined();
});

it.each([
  ['a depth that only the parser sees', '{'.repeat(900)],
  ['a depth of fields', `{ ${'a {'.repeat(330)} b ${'}'.repeat(331)}`],
  [
    'a depth of lists in a literal',
    `{ topics(filter: { name: ${'['.repeat(450)}${']'.repeat(450)} }) { totalCount } }`,
  ],
  [
    'a depth of objects in a literal',
    `{ timeline(filter: ${'{ not: '.repeat(200)}{}${'}'.repeat(200)}) { totalCount } }`,
  ],
  [
    'a depth of types of variables',
    `query ($a: ${'['.repeat(450)}Int${']'.repeat(450)}) { __typename }`,
  ],
  ['fragments that double each other', doubling(90)],
  ['a circle of fragments', `{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }`],
  ['a fragment of itself', `{ ...A } fragment A on Query { ...A }`],
  [
    'equal fields that all have to be compared',
    `{ ${'countries { nodes { name slug } } '.repeat(110)} }`,
  ],
  [
    'fragments that all have to be compared',
    `{ ${repeat(60, (index) => `...F${index}`)} } ${repeat(60, (index) => `fragment F${index} on Query { a: __typename ...F${(index + 1) % 60} }`)}`,
  ],
])('refuses %s, and tells nothing internal', async (_what, query) => {
  const { status, code, message } = await refusal(query);

  expect([status, code, message]).toEqual([
    400,
    expect.stringMatching(/^(GRAPHQL_|QUERY_TOO_|BAD_USER_INPUT)/),
    expect.not.stringMatching(/call stack|internal/i),
  ]);
});

describe('limits that an operator has set', () => {
  let narrow: TestApi;
  beforeAll(async () => {
    const limits = {
      ...usualLimits,
      depth: 2,
      aliases: 1,
      tokens: 2000,
      nesting: 100,
      pageSize: 5,
    };
    narrow = await openTestApi({ limits });
  });
  afterAll(() => narrow.close());

  it('hold in place of the usual ones', async () => {
    const { errors } = await narrow.query(deep(3));

    expect(errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_DEEP', most: 2, found: 3 } }]);
  });

  it('leave the stack room for the longest document that can be allowed', async () => {
    const { errors } = await narrow.query(`{ ${'a {'.repeat(660)} b ${'}'.repeat(661)}`);

    expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  });

  it('bound the pages of lists', async () => {
    const { errors } = await narrow.query('{ countries(first: 6) { totalCount } }');

    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('1 to 5') as string,
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });
});
