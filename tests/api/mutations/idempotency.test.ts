import { sql } from 'kysely';
import { forgetOldKeys } from '../../../src/changes/idempotency.ts';
import { database } from '../../../src/store/sql.ts';
import { openTestApi, type TestApi } from '../../support/openTestApi.ts';

const createTopic = `mutation ($input: CreateTopicInput!) {
  createTopic(input: $input) { topic { id name } userErrors { code path } }
}`;

interface Created {
  readonly createTopic: { readonly topic: { readonly id: string } };
}

describe('an idempotency key', () => {
  let api: TestApi;
  let key: string;
  beforeAll(async () => {
    api = await openTestApi({ seeded: true });
    key = await api.key('EDITOR');
  });
  afterAll(() => api.close());

  const create = async (input: object, sender = key) =>
    (await api.ask(createTopic, { input }, { key: sender })).data;

  const update = async (input: object) =>
    (
      await api.ask(
        `mutation ($input: UpdateTopicInput!) {
          updateTopic(input: $input) { topic { id name version } userErrors { code } }
        }`,
        { input },
        { key },
      )
    ).data;

  const idOf = (created: unknown): string => (created as Created).createTopic.topic.id;

  const age = (hours: number) =>
    api.store.run(
      sql`update idempotency_key set created_at = now() - make_interval(hours => ${hours}::int)`.compile(
        database,
      ),
    );

  it('refuses another input', async () => {
    await create({ name: 'Bridges', idempotencyKey: 'bridges' });
    expect(await create({ name: 'Roads', idempotencyKey: 'bridges' })).toEqual({
      createTopic: {
        topic: null,
        userErrors: [{ code: 'KEY_REUSED', path: ['input', 'idempotencyKey'] }],
      },
    });
  });

  it('does not care in which order the input says what it says', async () => {
    const first = await create({ name: 'Ports', slug: 'ports', idempotencyKey: 'ports' });
    expect(await create({ idempotencyKey: 'ports', slug: 'ports', name: 'Ports' })).toEqual(first);
  });

  it('is free again after a refusal', async () => {
    await create({ name: ' ', idempotencyKey: 'second-try' });
    expect(await create({ name: 'Airports', idempotencyKey: 'second-try' })).toMatchObject({
      createTopic: { topic: { name: 'Airports' }, userErrors: [] },
    });
  });

  it('belongs to the API key that came with it', async () => {
    const other = await api.key('EDITOR');
    await create({ name: 'Mine', idempotencyKey: 'one-for-each' });
    expect(await create({ name: 'Theirs', idempotencyKey: 'one-for-each' }, other)).toMatchObject({
      createTopic: { topic: { name: 'Theirs' }, userErrors: [] },
    });
  });

  it('gives the first result again when the record has changed since', async () => {
    const input = { name: 'First', idempotencyKey: 'first-result' };
    const first = await create(input);
    await update({ id: idOf(first), expectedVersion: 1, name: 'Second' });
    expect(await create(input)).toEqual(first);
  });

  it('gives the first result again when the record is gone since', async () => {
    const input = { name: 'Gone since', idempotencyKey: 'gone-since' };
    const first = await create(input);
    await api.ask(
      `mutation ($input: DeleteRecordInput!) { deleteTopic(input: $input) { deletedId } }`,
      { input: { id: idOf(first), expectedVersion: 1 } },
      { key },
    );
    expect(await create(input)).toEqual(first);
  });

  it('gives the first result of each of several changes again', async () => {
    const { createTopic: made } = (await create({ name: 'Steps' })) as Created;
    const inputs = [1, 2, 3].map((version) => ({
      id: made.topic.id,
      expectedVersion: version,
      name: `Step ${version}`,
      idempotencyKey: `step-${version}`,
    }));
    const first = [];
    for (const input of inputs) first.push(await update(input));
    const again = [];
    for (const input of inputs) again.push(await update(input));
    expect(again).toEqual(first);
  });

  it('is known for 24 hours', async () => {
    const input = { name: 'Yesterday', idempotencyKey: 'yesterday' };
    const first = await create(input);
    await age(23);
    await forgetOldKeys(api.store);
    expect(await create(input)).toEqual(first);
  });

  it('is forgotten after that', async () => {
    await create({ name: 'Long ago', idempotencyKey: 'long-ago' });
    await age(25);
    await forgetOldKeys(api.store);
    expect(await api.store.prisma.idempotencyKey.count()).toBe(0);
  });
});
