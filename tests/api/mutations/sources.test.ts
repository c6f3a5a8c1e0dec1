import { openTestApi, type TestApi } from '../../support/openTestApi.ts';

let api: TestApi;
let key: string;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  key = await api.key('EDITOR');
});
afterAll(() => api.close());

interface Done {
  readonly source: { readonly id: string } | null;
  readonly userErrors: readonly { code: string; path: readonly string[]; message: string }[];
}

const change = async (mutation: 'createSource' | 'updateSource', input: object): Promise<Done> => {
  const type = mutation === 'createSource' ? 'CreateSourceInput' : 'UpdateSourceInput';
  const { data } = await api.ask(
    `mutation ($input: ${type}!) {
      done: ${mutation}(input: $input) {
        source { id slug publisher title url published language licence note version }
        userErrors { code path message }
      }
    }`,
    { input },
    { key },
  );
  return (data as { done: Done }).done;
};

const article = {
  publisher: 'A Daily',
  title: 'An Article',
  url: 'https://daily.example/articles/1?page=2',
  published: '2026-01',
  language: 'ko',
  licence: 'All rights reserved',
};

const made = async (title: string): Promise<string> => {
  const { source } = await change('createSource', { ...article, title });
  return source?.id ?? '';
};

const error = (code: string, ...path: string[]) => ({
  code,
  path: ['input', ...path],
  message: expect.any(String) as string,
});

it('adds a source, with a slug made of its title', async () => {
  expect(await change('createSource', article)).toEqual({
    source: {
      ...article,
      id: expect.any(String) as string,
      slug: 'an-article',
      note: null,
      version: 1,
    },
    userErrors: [],
  });
});

it('tells all that is wrong with what is given at once', async () => {
  const { userErrors } = await change('createSource', {
    publisher: ' ',
    title: 'Wrong',
    language: 'Korean!',
    licence: '',
    slug: 'No slug',
  });
  expect(userErrors).toEqual(
    expect.arrayContaining([
      error('INVALID', 'publisher'),
      error('INVALID', 'language'),
      error('INVALID', 'licence'),
      error('INVALID', 'slug'),
    ]),
  );
});

it('tells what is wrong in itself together with what another source has', async () => {
  const { userErrors } = await change('createSource', {
    ...article,
    url: 'daily.example/1',
    slug: 'iso-3166',
  });
  expect(userErrors).toEqual([error('INVALID', 'url'), error('TAKEN', 'slug')]);
});

it.each([
  'javascript:alert(1)',
  'ftp://daily.example/1',
  'https://me:word@daily.example/',
  'https://',
])('refuses %s as an address', async (url) => {
  const { userErrors } = await change('createSource', { ...article, url });
  expect(userErrors).toEqual([error('INVALID', 'url')]);
});

it('leaves what is left out and clears what is null', async () => {
  const id = await made('Cleared');
  expect(
    await change('updateSource', { id, expectedVersion: 1, url: null, note: 'Read in print.' }),
  ).toMatchObject({
    source: { publisher: 'A Daily', url: null, note: 'Read in print.', version: 2 },
    userErrors: [],
  });
});

it('orders a source by the day of its publication as soon as that is known', async () => {
  const id = await made('Ordered');
  await change('updateSource', { id, expectedVersion: 1, published: '2999-12-31' });
  const { data } = await api.ask(
    `{ sources(orderBy: { field: PUBLISHED, direction: DESC }, first: 1) { nodes { id } } }`,
  );
  expect(data).toEqual({ sources: { nodes: [{ id }] } });
});

it('refuses to clear the licence', async () => {
  const id = await made('Licensed');
  expect(await change('updateSource', { id, expectedVersion: 1, licence: null })).toMatchObject({
    source: { licence: 'All rights reserved', version: 1 },
    userErrors: [error('INVALID', 'licence')],
  });
});

it('refuses a change of an older version, and gives the source as it is', async () => {
  const id = await made('Versions');
  await change('updateSource', { id, expectedVersion: 1, note: 'First.' });
  expect(await change('updateSource', { id, expectedVersion: 1, note: 'Second.' })).toMatchObject({
    source: { note: 'First.', version: 2 },
    userErrors: [error('CONFLICT', 'expectedVersion')],
  });
});

it('deletes a source that nothing cites', async () => {
  const id = await made('Not cited');
  const { data } = await api.ask(
    `mutation ($input: DeleteRecordInput!) {
      deleteSource(input: $input) { deletedId record { id } userErrors { code } }
    }`,
    { input: { id, expectedVersion: 1 } },
    { key },
  );
  expect(data).toEqual({ deleteSource: { deletedId: id, record: null, userErrors: [] } });
});
