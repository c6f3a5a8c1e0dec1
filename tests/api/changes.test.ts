import { openServers, type Servers } from '../support/openServers.ts';

let servers: Servers;
let key: string;
beforeAll(async () => {
  servers = await openServers(3);
  key = await servers.key('EDITOR');
}, 120_000);
afterAll(() => servers.close());

interface Change {
  readonly id: string;
  readonly at: string;
  readonly recordId: string;
  readonly operation: string;
  readonly version: number;
}

interface ChangesPage {
  readonly nodes: readonly Change[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

const readChanges = async (input: object, server = 0): Promise<ChangesPage> => {
  const { since = null, after = null, first = 100 } = input as Record<string, unknown>;
  const data = await servers.ask(
    server,
    `{ changes(since: ${JSON.stringify(since)}, after: ${JSON.stringify(after)}, first: ${String(first)}) {
      nodes { id at recordId operation version }
      pageInfo { endCursor hasNextPage }
    } }`,
    {},
    key,
  );
  return (data as { changes: ChangesPage }).changes;
};

type Field = 'createTopic' | 'updateTopic' | 'deleteTopic';

const inputTypes: Readonly<Record<Field, string>> = {
  createTopic: 'CreateTopicInput',
  updateTopic: 'UpdateTopicInput',
  deleteTopic: 'DeleteRecordInput',
};

/** Makes a change that has to succeed. @returns the id of the topic; of one that is gone, too */
const mutate = async (server: number, field: Field, input: object): Promise<string> => {
  const id = field === 'deleteTopic' ? 'id: deletedId' : 'topic { id }';
  const data = await servers.ask(
    server,
    `mutation ($input: ${inputTypes[field]}!) { payload: ${field}(input: $input) { ${id} userErrors { message } } }`,
    input,
    key,
  );
  const { payload } = data as { payload: { id?: string; topic?: { id: string } } };
  const changed = payload.id ?? payload.topic?.id;
  if (changed === undefined) throw new Error(JSON.stringify(payload));
  return changed;
};

/** Where the feed ends now. */
async function endOfChanges(): Promise<string | null> {
  let cursor: string | null = null;
  for (;;) {
    const { pageInfo } = await readChanges({ after: cursor });
    cursor = pageInfo.endCursor ?? cursor;
    if (!pageInfo.hasNextPage) return cursor;
  }
}

/** A writer's own account of what it did, in its order. */
async function write(writer: number): Promise<string[]> {
  const done: string[] = [];
  for (const turn of [1, 2, 3, 4]) {
    const name = `Feed ${String(writer)} ${String(turn)}`;
    const record = await create(name, writer);
    done.push(`${record} CREATED 1`);
    await mutate(writer + 1, 'updateTopic', { id: record, expectedVersion: 1, description: 'x' });
    done.push(`${record} UPDATED 2`);
    if (turn % 2 === 0) continue;
    await mutate(writer + 2, 'deleteTopic', { id: record, expectedVersion: 2 });
    done.push(`${record} DELETED 2`);
  }
  return done;
}

const create = (name: string, server: number) => mutate(server, 'createTopic', { name });

it('gives a reader who polls while many write every change once, in the order of each record', async () => {
  const seen: Change[] = [];
  let cursor = await endOfChanges();
  let isWriting = true;
  const poll = async (): Promise<void> => {
    for (let server = 0; ; server += 1) {
      const wasWriting = isWriting;
      const { nodes, pageInfo } = await readChanges({ after: cursor, first: 7 }, server);
      seen.push(...nodes);
      cursor = pageInfo.endCursor ?? cursor;
      if (!wasWriting && nodes.length === 0) return;
    }
  };
  const polling = poll();
  const written = await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map(write));
  isWriting = false;
  await polling;
  const changes = seen.map(
    ({ recordId, operation, version }) => `${recordId} ${operation} ${String(version)}`,
  );
  const ofWriter = (done: readonly string[]): string[] =>
    changes.filter((change) => done.some((each) => each.split(' ')[0] === change.split(' ')[0]));
  expect([changes.length, ...written.map(ofWriter)]).toEqual([written.flat().length, ...written]);
}, 120_000);

it('gives the same changes later, in the same order', async () => {
  const first = await readChanges({ first: 50 });
  expect(await readChanges({ first: 50 }, 1)).toEqual(first);
});

it('begins with the changes of a time, those of that very time with them', async () => {
  const topic = await create('Since', 0);
  const { nodes } = await readChanges({ after: null, since: '2000-01-01T00:00:00Z', first: 1 });
  const made = (await lastChange()).at;
  const since = await readChanges({ since: made });
  expect([nodes.length, since.nodes]).toEqual([
    1,
    [expect.objectContaining({ recordId: topic, at: made })],
  ]);
});

it('gives nothing after the last change', async () => {
  const { nodes } = await readChanges({ after: await endOfChanges() });
  expect(nodes).toEqual([]);
});

async function lastChange(): Promise<Change> {
  const data = await servers.ask(0, '{ changes(last: 1) { nodes { at recordId } } }', {}, key);
  const [last] = (data as { changes: ChangesPage }).changes.nodes;
  if (last === undefined) throw new Error('Nothing has changed.');
  return last;
}
