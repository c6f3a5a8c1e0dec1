import { openTestApi, type TestApi } from '../../support/openTestApi.ts';
import { database } from '../../../src/store/sql.ts';

let api: TestApi;
let key: string;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  key = await api.key('EDITOR');
});
afterAll(() => api.close());

const remove = (input: object) =>
  api.ask(
    `mutation ($input: DeleteRecordInput!) {
      deleteEvent(input: $input) { deletedId record { id } userErrors { code path } }
    }`,
    { input },
    { key },
  );

const idOf = async (kind: string, slug: string): Promise<string> => {
  const { data } = await api.ask(`{ found: ${kind}(by: { slug: "${slug}" }) { id } }`);
  return (data as { found: { id: string } }).found.id;
};

const visit = 'south-korean-state-visit-to-beijing-2026-01';

it('deletes a meeting of which nothing else is told', async () => {
  const id = await idOf('meeting', 'lee-xi-earlier-meeting-2025');
  const { data } = await remove({ id, expectedVersion: 1 });
  expect([data, (await api.ask(`{ node(id: "${id}") { id } }`)).data]).toEqual([
    { deleteEvent: { deletedId: id, record: null, userErrors: [] } },
    { node: null },
  ]);
});

it('refuses an older version, and gives the present event', async () => {
  const id = await idOf('meeting', visit);
  const { data } = await remove({ id, expectedVersion: 7 });
  expect(data).toEqual({
    deleteEvent: {
      deletedId: null,
      record: { id },
      userErrors: [{ code: 'CONFLICT', path: ['input', 'expectedVersion'] }],
    },
  });
});

it('refuses what is no event', async () => {
  const { data } = await remove({ id: await idOf('person', 'lee-jae-myung'), expectedVersion: 1 });
  expect(data).toMatchObject({
    deleteEvent: { userErrors: [{ code: 'NOT_FOUND', path: ['input', 'id'] }] },
  });
});

describe('with a visit that others belong to', () => {
  let id: string;
  let links: readonly { id: string }[];
  let statements: readonly { id: string }[];
  let after: unknown;
  beforeAll(async () => {
    id = await idOf('meeting', visit);
    const { data } = await api.ask(`{
      meeting(by: { slug: "${visit}" }) { links { id } }
      statements(first: 100) { nodes { id occasion { id } } }
    }`);
    const before = data as {
      meeting: { links: { id: string }[] };
      statements: { nodes: { id: string; occasion: { id: string } | null }[] };
    };
    links = before.meeting.links;
    statements = before.statements.nodes.filter(({ occasion }) => occasion?.id === id);
    after = (await remove({ id, expectedVersion: 1, reason: 'It is told twice.' })).data;
  });

  it('goes', () => {
    expect(after).toEqual({ deleteEvent: { deletedId: id, record: null, userErrors: [] } });
  });

  it('takes its links to other events with it, each with a revision of its own', async () => {
    expect(await revisionsOf('EventLink')).toEqual(
      links.map(() => ({ operation: 'DELETED', reason: 'It is told twice.' })),
    );
  });

  it('leaves statements that were made on its occasion without one, each with a revision', async () => {
    const { data } = await api.ask(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Statement { version occasion { id } } } }`,
      { ids: statements.map((statement) => statement.id) },
    );
    expect([data, await revisionsOf('Statement')]).toEqual([
      { nodes: statements.map(() => ({ version: 2, occasion: null })) },
      statements.map(() => ({ operation: 'UPDATED', reason: 'It is told twice.' })),
    ]);
  });

  it('had both, or nothing of this was shown', () => {
    expect([links.length > 0, statements.length > 0]).toEqual([true, true]);
  });

  const revisionsOf = (recordType: string) =>
    api.store.run(
      database
        .selectFrom('revision')
        .select(['operation', 'reason'])
        .where('record_type', '=', recordType)
        .where('reason', 'is not', null)
        .compile(),
    );
});
