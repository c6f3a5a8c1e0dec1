import { openServers, type Servers } from '../../support/openServers.ts';

let servers: Servers;
let key: string;
beforeAll(async () => {
  servers = await openServers(3);
  key = await servers.key('EDITOR');
}, 120_000);
afterAll(() => servers.close());

interface Answer {
  readonly topic: { readonly id: string; readonly version: number; readonly description: string };
  readonly userErrors: readonly { readonly code: string }[];
}

const create = async (input: object, server = 0): Promise<Answer> => {
  const data = await servers.ask(
    server,
    `mutation ($input: CreateTopicInput!) {
      answer: createTopic(input: $input) { topic { id version description } userErrors { code } }
    }`,
    input,
    key,
  );
  return (data as { answer: Answer }).answer;
};

const update = async (input: object, server = 0): Promise<Answer> => {
  const data = await servers.ask(
    server,
    `mutation ($input: UpdateTopicInput!) {
      answer: updateTopic(input: $input) { topic { id version description } userErrors { code } }
    }`,
    input,
    key,
  );
  return (data as { answer: Answer }).answer;
};

const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

/** Two editors who start from the same version and send at the same time. */
async function race(id: string): Promise<{ winner: Answer; loser: Answer }> {
  const answers = await Promise.all(
    ['one', 'other'].map((description, server) =>
      update({ id, expectedVersion: 1, description }, server),
    ),
  );
  const [winner, ...winners] = answers.filter(({ userErrors }) => userErrors.length === 0);
  const [loser] = answers.filter(({ userErrors }) => userErrors[0]?.code === 'CONFLICT');
  if (!winner || !loser || winners.length > 0) throw new Error(JSON.stringify(answers));
  return { winner, loser };
}

it('loses none of 100 pairs of concurrent updates, and tells each loser how the record is now', async () => {
  const races = [];
  for (const round of numbers(10)) {
    const topics = await Promise.all(
      numbers(10).map((number) => create({ name: `Race ${round} ${number}` }, number)),
    );
    races.push(...(await Promise.all(topics.map(({ topic }) => race(topic.id)))));
  }
  expect(races.map(({ loser }) => loser.topic)).toEqual(races.map(({ winner }) => winner.topic));
});

it('keeps every one of many changes that editors make of each other’s versions', async () => {
  const { topic } = await create({ name: 'Tally', description: '-' });
  const addOne = async (server: number): Promise<void> => {
    let seen = topic;
    for (;;) {
      const description = `${seen.description}|`;
      const input = { id: topic.id, expectedVersion: seen.version, description };
      const answer = await update(input, server);
      if (answer.userErrors.length === 0) return;
      seen = answer.topic;
    }
  };
  await Promise.all(numbers(20).map(addOne));
  const { topic: last } = await update({ id: topic.id, expectedVersion: 1 });
  expect(last).toEqual({ id: topic.id, version: 21, description: `-${'|'.repeat(20)}` });
});

it('does once what is sent twenty times at once under one idempotency key', async () => {
  const input = { name: 'Sent again', idempotencyKey: 'twenty-times' };
  const answers = await Promise.all(numbers(20).map((server) => create(input, server)));
  const written = await servers.store.prisma.topic.count({ where: { name: 'Sent again' } });
  expect([new Set(answers.map(({ topic }) => topic.id)).size, written]).toEqual([1, 1]);
});

it('gives each change a number of its own, without a gap, in the order of the versions', async () => {
  const { topic } = await create({ name: 'Counted' });
  for (const version of numbers(5)) {
    await update(
      { id: topic.id, expectedVersion: version + 1, description: `${version}` },
      version,
    );
  }
  const revisions = await servers.store.prisma.revision.findMany({ orderBy: { id: 'asc' } });
  const places = revisions.map(({ id }) => Number.parseInt(id.replaceAll('-', ''), 16));
  const first = places[0] ?? 0;
  expect(places).toEqual(places.map((_, at) => first + at));
});
