import { applyPatch, type Operation } from 'rfc6902';
import { decodeGlobalId } from '../../src/entities/globalId.ts';
import { readDocuments } from '../../src/records/reading/readDocuments.ts';
import { openTestApi, type TestApi } from '../support/openTestApi.ts';

let api: TestApi;
let key: string;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  key = await api.key('ADMIN');
});
afterAll(() => api.close());

interface Made {
  readonly id: string;
  readonly version: number;
}

const mutate = async (field: string, input: object): Promise<Made> => {
  const name = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  const { data } = await api.ask(
    `mutation ($input: ${name}!) {
      payload: ${field}(input: $input) { person { id version } userErrors { message path } }
    }`,
    { input },
    { key },
  );
  const { payload } = data as { payload: { person: Made; userErrors: unknown[] } };
  expect(payload.userErrors).toEqual([]);
  return payload.person;
};

const historyOf = async (id: string, selection: string): Promise<unknown[]> => {
  const { data } = await api.ask(
    `query ($id: ID!) { node(id: $id) { ... on Person { history { nodes { ${selection} } } } } }`,
    { id },
  );
  return (data as { node: { history: { nodes: unknown[] } } }).node.history.nodes;
};

it('shows what became of a record, the latest first: who, when, why, and which version it made', async () => {
  const { id } = await mutate('createPerson', { name: 'Bo Told', reason: 'She spoke.' });
  await mutate('updatePerson', { id, expectedVersion: 1, description: 'A speaker.' });
  const revisions = await historyOf(
    id,
    'at operation version author reason recordId recordType record { id } mergedInto { id }',
  );
  const same = {
    at: expect.any(String) as string,
    author: expect.stringMatching(/^test /) as string,
    recordId: id,
    recordType: 'Person',
    record: { id },
    mergedInto: null,
  };
  expect(revisions).toEqual([
    { ...same, operation: 'UPDATED', version: 2, reason: null },
    { ...same, operation: 'CREATED', version: 1, reason: 'She spoke.' },
  ]);
});

it('gives a patch that makes the record as it is of the record as it was, and back', async () => {
  const { id } = await mutate('createPerson', { name: 'Bo Patched', description: 'One.' });
  const uuid = decodeGlobalId(id)?.id ?? '';
  const read = async (): Promise<unknown> => {
    const found = (await readDocuments(api.store, 'person', [uuid])).get(uuid);
    return JSON.parse(
      JSON.stringify({ ...found, version: undefined, createdAt: undefined, updatedAt: undefined }),
    ) as unknown;
  };
  const record = await read();
  await mutate('updatePerson', { id, expectedVersion: 1, description: null, born: '1960' });
  const [last] = (await historyOf(id, 'patch')) as { patch: Operation[] }[];
  const failures = applyPatch(record, last?.patch ?? []);
  expect([failures.filter(Boolean), record, last?.patch]).toEqual([
    [],
    await read(),
    expect.arrayContaining([{ op: 'test', path: '/description', value: 'One.' }]),
  ]);
});

it('gives its pages by cursors, and each revision as a node', async () => {
  const { id } = await mutate('createPerson', { name: 'Bo Paged' });
  await mutate('updatePerson', { id, expectedVersion: 1, description: 'Two.' });
  await mutate('updatePerson', { id, expectedVersion: 2, description: 'Three.' });
  const { data } = await api.ask(
    `query ($id: ID!) {
      node(id: $id) { ... on Person { history(first: 2) { totalCount edges { cursor node { id } } } } }
    }`,
    { id },
  );
  const { history } = (
    data as {
      node: { history: { totalCount: number; edges: { cursor: string; node: { id: string } }[] } };
    }
  ).node;
  const last = history.edges.at(-1);
  const next = await api.ask(
    `query ($id: ID!, $revision: ID!, $after: String) {
      node(id: $id) { ... on Person { history(first: 2, after: $after) { nodes { version } } } }
      revision: node(id: $revision) { ... on Revision { version } }
    }`,
    { id, after: last?.cursor, revision: last?.node.id },
  );
  expect([history.totalCount, next.data]).toEqual([
    3,
    { node: { history: { nodes: [{ version: 1 }] } }, revision: { version: 2 } },
  ]);
});

it('leads from a merged person to the one who stayed, in the changes of all records', async () => {
  const from = await mutate('createPerson', { name: 'Bo Went' });
  const into = await mutate('createPerson', { name: 'Bo Stayed' });
  await mutate('mergePersons', {
    from: from.id,
    fromVersion: 1,
    into: into.id,
    intoVersion: 1,
  });
  const { data } = await api.ask(
    `{ changes(last: 10) { nodes { operation recordId record { id } mergedInto { id } } } }`,
  );
  const { nodes } = (data as { changes: { nodes: { operation: string }[] } }).changes;
  expect(nodes.filter(({ operation }) => operation === 'MERGED')).toEqual([
    {
      operation: 'MERGED',
      recordId: from.id,
      record: { id: into.id },
      mergedInto: { id: into.id },
    },
  ]);
});

it('says of a deleted record that it is gone', async () => {
  const { id } = await mutate('createPerson', { name: 'Bo Gone' });
  await api.ask(
    `mutation ($input: DeleteRecordInput!) { deletePerson(input: $input) { deletedId } }`,
    { input: { id, expectedVersion: 1 } },
    { key },
  );
  const { data } = await api.ask(
    `{ changes(last: 1) { nodes { operation version recordId record { id } patch } } }`,
  );
  expect(data).toEqual({
    changes: {
      nodes: [{ operation: 'DELETED', version: 1, recordId: id, record: null, patch: null }],
    },
  });
});
