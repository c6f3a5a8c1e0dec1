import { openTestApi, type TestApi } from '../../support/openTestApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
});
afterAll(() => api.close());

/** Sends a body as it is, and gives what a client learns. */
async function post(body: string) {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const { errors } = (await response.json()) as {
    errors?: { message: string; extensions: { code: string } }[];
  };
  return {
    status: response.status,
    code: errors?.[0]?.extensions.code,
    message: errors?.[0]?.message,
  };
}

const search = 'query ($text: String!) { search(text: $text) { totalCount } }';
const timeline = 'query ($filter: EventFilter) { timeline(filter: $filter) { totalCount } }';
const literally = (query: string, value: unknown): string =>
  query
    .replace(/^query [^{]*/, '')
    .replace(/\$\w+/, JSON.stringify(value).replace(/"(\w+)":/g, '$1:'));

describe.each([
  [
    'variables',
    (query: string, name: string, value: unknown) => api.query(query, { [name]: value }),
  ],
  [
    'literals',
    (query: string, _name: string, value: unknown) => api.query(literally(query, value)),
  ],
])('of %s', (kind, ask) => {
  it.each([
    [
      'a text of more than 2,000 characters',
      /2001 characters, and at most 2000/,
      search,
      'text',
      'x'.repeat(2001),
    ],
    [
      'a list of more than 500 values',
      /501 values, and at most 500/,
      timeline,
      'filter',
      { sources: Array(501).fill('x') },
    ],
    ['the character NUL', /NUL/, search, 'text', 'a\0b'],
  ])('refuses %s', async (_what, message, query, name, value) => {
    const { status, errors, statements } = await ask(query, name, value);
    expect([status, errors?.[0]?.extensions.code, errors?.[0]?.message, statements]).toEqual([
      400,
      'BAD_USER_INPUT',
      expect.stringMatching(message),
      0,
    ]);
  });

  it('takes a text of 2,000 characters', async () => {
    const { errors } = await ask(
      'query ($name: String!) { country(by: { name: $name }) { id } }',
      'name',
      'x'.repeat(2000),
    );
    expect([kind, errors]).toEqual([kind, undefined]);
  });
});

describe('the body of a request', () => {
  it('is refused where its JSON is nested more than 32 deep', async () => {
    const nested = `${'['.repeat(32)}${']'.repeat(32)}`;
    expect(await post(`{"query":"{ __typename }","variables":{"a":${nested}}}`)).toEqual({
      status: 400,
      code: 'BAD_REQUEST',
      message: expect.stringContaining('more than 32 deep') as string,
    });
  });

  it('is read where it is nested 32 deep, and what looks like nesting stands in a text', async () => {
    const nested = `${'['.repeat(30)}"${'[{'.repeat(100)}\\"${'{'.repeat(100)}\\\\"${']'.repeat(30)}`;
    expect(await post(`{"query":"{ __typename }","variables":{"a":${nested}}}`)).toMatchObject({
      status: 200,
    });
  });

  it('is refused where the variables of an address are nested more than 32 deep', async () => {
    const filter = `${'{"not":'.repeat(40)}{}${'}'.repeat(40)}`;
    const response = await fetch(
      `${api.url}/graphql?${new URLSearchParams({ query: timeline, variables: `{"filter":${filter}}` }).toString()}`,
      { headers: { 'apollo-require-preflight': 'yes' } },
    );
    expect([response.status, await response.text()]).toEqual([
      400,
      expect.stringContaining('nested more than 32 deep'),
    ]);
  });
});

it('leaves the texts of mutations to the limits of their fields', async () => {
  const credentials = { key: await api.key('ADMIN') };
  const { data } = await api.ask(
    'mutation ($input: CreateTopicInput!) { createTopic(input: $input) { topic { id } userErrors { message } } }',
    { input: { name: 'Fisheries', description: 'x'.repeat(4000) } },
    credentials,
  );
  expect(data).toMatchObject({ createTopic: { userErrors: [] } });
});
