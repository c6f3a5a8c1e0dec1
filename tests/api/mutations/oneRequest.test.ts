import { openTestApi, type TestApi } from '../../support/openTestApi.ts';

let api: TestApi;
let key: string;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  key = await api.key('EDITOR');
});
afterAll(() => api.close());

const wider = { topic: { name: 'Wider' } };

it('runs the mutations of a request one after the other, and each answers what it left', async () => {
  const { data } = await api.ask(
    `mutation {
      first: createTopic(input: { name: "Wider", slug: "wider" }) { topic { name } }
      second: createTopic(input: { name: "Narrow", slug: "narrow", parent: "wider" }) {
        topic { parent { name children { totalCount nodes { name } } } }
      }
      third: createTopic(input: { name: "Narrower", slug: "narrower", parent: "wider" }) {
        topic { parent { name children { totalCount nodes { name } } } }
      }
    }`,
    {},
    { key },
  );
  expect(data).toEqual({
    first: wider,
    second: {
      topic: {
        parent: { name: 'Wider', children: { totalCount: 1, nodes: [{ name: 'Narrow' }] } },
      },
    },
    third: {
      topic: {
        parent: {
          name: 'Wider',
          children: { totalCount: 2, nodes: [{ name: 'Narrow' }, { name: 'Narrower' }] },
        },
      },
    },
  });
});

it('keeps what was done when a later mutation of the request fails', async () => {
  await api.query(
    `mutation {
      done: createTopic(input: { name: "Kept", slug: "kept" }) { topic { name } }
      refused: createTopic(input: { name: "Kept", slug: "kept" }) { topic { name } userErrors { code } }
    }`,
    {},
    { key },
  );
  const { data } = await api.ask(`{ topic(by: { slug: "kept" }) { name version } }`);
  expect(data).toEqual({ topic: { name: 'Kept', version: 1 } });
});

it('refuses a mutation over GET', async () => {
  const url = new URL(`${api.url}/graphql`);
  url.searchParams.set(
    'query',
    'mutation { createTopic(input: { name: "By GET" }) { topic { id } } }',
  );
  const response = await fetch(url, {
    headers: { 'apollo-require-preflight': '1', authorization: `Bearer ${key}` },
  });
  expect(response.status).toBe(405);
});
