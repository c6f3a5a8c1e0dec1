import { openTestApi, type TestApi } from '../../support/openTestApi.ts';

let api: TestApi;
let key: string;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  key = await api.key('EDITOR');
});
afterAll(() => api.close());

const create = (input: object) =>
  api.ask(
    `mutation ($input: CreateTopicInput!) {
      createTopic(input: $input) {
        topic { id slug name description version parent { slug } }
        userErrors { code message path }
      }
    }`,
    { input },
    { key },
  );

const update = (input: object) =>
  api.ask(
    `mutation ($input: UpdateTopicInput!) {
      updateTopic(input: $input) {
        topic { name description version parent { slug } }
        userErrors { code message path }
      }
    }`,
    { input },
    { key },
  );

const remove = (input: object) =>
  api.ask(
    `mutation ($input: DeleteRecordInput!) {
      deleteTopic(input: $input) {
        deletedId
        record { id ... on Topic { version } }
        userErrors { code path }
      }
    }`,
    { input },
    { key },
  );

const makeTopic = async (name: string): Promise<{ id: string; version: number }> => {
  const { data } = await create({ name });
  return (data as { createTopic: { topic: { id: string; version: number } } }).createTopic.topic;
};

it('adds a topic under another that is named by its slug, with a slug of its own', async () => {
  const { data } = await create({ name: 'Fishing rights', parent: 'economic-cooperation' });
  expect(data).toEqual({
    createTopic: {
      topic: {
        id: expect.any(String) as string,
        slug: 'fishing-rights',
        name: 'Fishing rights',
        description: null,
        version: 1,
        parent: { slug: 'economic-cooperation' },
      },
      userErrors: [],
    },
  });
});

it('tells all that is wrong at once', async () => {
  const { data } = await create({ name: '', slug: 'Not a slug', parent: 'nowhere' });
  expect(data).toMatchObject({
    createTopic: {
      topic: null,
      userErrors: expect.arrayContaining([
        { code: 'NOT_FOUND', path: ['input', 'parent'], message: expect.any(String) as string },
        { code: 'INVALID', path: ['input', 'slug'], message: expect.any(String) as string },
        { code: 'INVALID', path: ['input', 'name'], message: expect.any(String) as string },
      ]) as object[],
    },
  });
});

it('leaves what is left out and clears what is null', async () => {
  const { id } = await makeTopic('Ferries');
  await update({ id, expectedVersion: 1, description: 'By sea.', parent: 'economic-cooperation' });
  const { data } = await update({ id, expectedVersion: 2, parent: null });
  expect(data).toEqual({
    updateTopic: {
      topic: { name: 'Ferries', description: 'By sea.', version: 3, parent: null },
      userErrors: [],
    },
  });
});

it('refuses a change of an older version, and gives the present one', async () => {
  const { id } = await makeTopic('Tunnels');
  await update({ id, expectedVersion: 1, description: 'Under the sea.' });
  const { data } = await update({ id, expectedVersion: 1, description: 'Over the sea.' });
  expect(data).toEqual({
    updateTopic: {
      topic: { name: 'Tunnels', description: 'Under the sea.', version: 2, parent: null },
      userErrors: [
        {
          code: 'CONFLICT',
          path: ['input', 'expectedVersion'],
          message: expect.any(String) as string,
        },
      ],
    },
  });
});

it('deletes a topic', async () => {
  const { id } = await makeTopic('Balloons');
  const { data } = await remove({ id, expectedVersion: 1 });
  expect(data).toEqual({ deleteTopic: { deletedId: id, record: null, userErrors: [] } });
});

it('gives the first result again for the same idempotency key', async () => {
  const input = { name: 'Railways', idempotencyKey: 'railways-1' };
  const first = await create(input);
  const second = await create(input);
  expect(second.data).toEqual(first.data);
});
