import { openTestApi, type TestApi } from '../../support/openTestApi.ts';

let api: TestApi;
let key: string;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  key = await api.key('EDITOR');
});
afterAll(() => api.close());

interface Event {
  readonly id: string;
  readonly version: number;
  readonly topics: readonly { slug: string }[];
}

const readEvent = async (slug: string): Promise<Event> => {
  const { data } = await api.ask(
    `{ meeting(by: { slug: "${slug}" }) { id version topics { slug } } }`,
  );
  return (data as { meeting: Event }).meeting;
};

const change = async (
  mutation: 'addEventTopics' | 'removeEventTopics',
  { id, version }: Pick<Event, 'id' | 'version'>,
  topics: readonly string[],
): Promise<unknown> => {
  const type = mutation === 'addEventTopics' ? 'AddEventTopicsInput' : 'RemoveEventTopicsInput';
  const { data } = await api.ask(
    `mutation ($input: ${type}!) {
      done: ${mutation}(input: $input) {
        event { version topics { slug } }
        userErrors { code path }
      }
    }`,
    { input: { event: id, expectedVersion: version, topics } },
    { key },
  );
  return (data as { done: unknown }).done;
};

const slugs = (...names: string[]): unknown =>
  expect.arrayContaining(names.map((slug) => ({ slug })));

const talks = 'lee-xi-talks-beijing-2026-01';

it('adds topics by slug and by id', async () => {
  const event = await readEvent(talks);
  const { data } = await api.ask(`{ topic(by: { slug: "taiwan" }) { id } }`);
  const { id } = (data as { topic: { id: string } }).topic;
  expect(await change('addEventTopics', event, ['sanctions', id])).toEqual({
    event: {
      version: event.version + 1,
      topics: slugs(...event.topics.map(({ slug }) => slug), 'sanctions', 'taiwan'),
    },
    userErrors: [],
  });
});

it('takes topics off', async () => {
  const event = await readEvent('south-korean-state-visit-to-beijing-2026-01');
  const kept = event.topics.filter(({ slug }) => slug !== 'taiwan');
  expect(await change('removeEventTopics', event, ['taiwan'])).toEqual({
    event: { version: event.version + 1, topics: kept },
    userErrors: [],
  });
});

it('shows the event in the timeline of its new topic, in the same request', async () => {
  const { id, version } = await readEvent('lee-li-qiang-meeting-beijing-2026-01');
  const { data } = await api.ask(
    `mutation ($input: AddEventTopicsInput!) {
      addEventTopics(input: $input) { userErrors { code } }
      unchanged: createTopic(input: { name: "Below", parent: "one-china" }) {
        topic { parent { meetings { nodes { slug } } } }
      }
    }`,
    { input: { event: id, expectedVersion: version, topics: ['one-china'] } },
    { key },
  );
  expect(data).toEqual({
    addEventTopics: { userErrors: [] },
    unchanged: {
      topic: {
        parent: { meetings: { nodes: [{ slug: 'lee-li-qiang-meeting-beijing-2026-01' }] } },
      },
    },
  });
});

it('refuses each topic that is unknown, named twice, or there already', async () => {
  const event = await readEvent('lee-xi-earlier-meeting-2025');
  await change('addEventTopics', event, ['sanctions']);
  const changed = { ...event, version: event.version + 1 };
  expect(
    await change('addEventTopics', changed, ['taiwan', 'nothing', 'taiwan', 'sanctions']),
  ).toMatchObject({
    userErrors: [
      { code: 'NOT_FOUND', path: ['input', 'topics', '1'] },
      { code: 'INVALID', path: ['input', 'topics', '2'] },
      { code: 'INVALID', path: ['input', 'topics', '3'] },
    ],
  });
});

it('refuses to take off a topic that the event does not have', async () => {
  const event = await readEvent('lee-zhao-leji-meeting-beijing-2026-01');
  expect(await change('removeEventTopics', event, ['military-exercises'])).toEqual({
    event: { version: event.version, topics: event.topics },
    userErrors: [{ code: 'NOT_FOUND', path: ['input', 'topics', '0'] }],
  });
});

it('refuses a change of an older version, and gives the event as it is', async () => {
  const event = await readEvent('lee-zhao-leji-meeting-beijing-2026-01');
  expect(await change('addEventTopics', { ...event, version: 99 }, ['sanctions'])).toEqual({
    event: { version: event.version, topics: event.topics },
    userErrors: [{ code: 'CONFLICT', path: ['input', 'expectedVersion'] }],
  });
});

it('names the event where its id is that of something else', async () => {
  expect(await change('addEventTopics', { id: 'nothing', version: 1 }, ['sanctions'])).toEqual({
    event: null,
    userErrors: [{ code: 'NOT_FOUND', path: ['input', 'event'] }],
  });
});

describe('the hierarchy of topics', () => {
  const createTopic = async (name: string, parent?: string): Promise<string> => {
    const { data } = await api.ask(
      `mutation ($input: CreateTopicInput!) { createTopic(input: $input) { topic { id } } }`,
      { input: { name, parent } },
      { key },
    );
    return (data as { createTopic: { topic: { id: string } } }).createTopic.topic.id;
  };

  const move = async (id: string, parent: string): Promise<unknown> => {
    const { data } = await api.ask(
      `mutation ($input: UpdateTopicInput!) {
        updateTopic(input: $input) { userErrors { code path } }
      }`,
      { input: { id, expectedVersion: 1, parent } },
      { key },
    );
    return data;
  };

  const refused = {
    updateTopic: { userErrors: [{ code: 'INVALID', path: ['input', 'parent'] }] },
  };

  it('does not put a topic under itself', async () => {
    const top = await createTopic('Alone');
    expect(await move(top, top)).toEqual(refused);
  });

  it('does not put a topic under one that lies under it', async () => {
    const top = await createTopic('Top');
    const bottom = await createTopic('Bottom', await createTopic('Middle', top));
    expect(await move(top, bottom)).toEqual(refused);
  });
});
