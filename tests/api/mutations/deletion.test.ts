import { sql } from 'kysely';
import { referrers } from '../../../src/mutations/referrers.ts';
import { recordTables } from '../../../src/records/recordTables.ts';
import { database } from '../../../src/store/sql.ts';
import { openTestApi, type TestApi } from '../../support/openTestApi.ts';

let api: TestApi;
let key: string;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  key = await api.key('EDITOR');
});
afterAll(() => api.close());

interface Kept {
  readonly id: string;
  readonly version: number;
}

interface Deletion {
  readonly deletedId: string | null;
  readonly record: Kept | null;
  readonly userErrors: readonly { code: string; path: string[]; message: string }[];
}

const find = async (field: string, slug: string): Promise<Kept> => {
  const by = field === 'country' ? 'code' : 'slug';
  const { data } = await api.ask(`{ found: ${field}(by: { ${by}: "${slug}" }) { id version } }`);
  return (data as { found: Kept }).found;
};

const remove = async (mutation: string, { id, version }: Kept): Promise<Deletion> => {
  const { data } = await api.ask(
    `mutation ($input: DeleteRecordInput!) {
      done: ${mutation}(input: $input) {
        deletedId
        record { id ... on Topic { version } ... on Source { version } ... on Person { version } }
        userErrors { code path message }
      }
    }`,
    { input: { id, expectedVersion: version } },
    { key },
  );
  return (data as { done: Deletion }).done;
};

const createTopic = async (name: string): Promise<Kept> => {
  const { data } = await api.ask(
    `mutation ($input: CreateTopicInput!) {
      createTopic(input: $input) { topic { id version } }
    }`,
    { input: { name } },
    { key },
  );
  return (data as { createTopic: { topic: Kept } }).createTopic.topic;
};

it('refuses to delete what others refer to, and gives the record as it is', async () => {
  const topic = await find('topic', 'korean-peninsula');
  expect(await remove('deleteTopic', topic)).toEqual({
    deletedId: null,
    record: topic,
    userErrors: [{ code: 'IN_USE', path: ['input', 'id'], message: expect.any(String) as string }],
  });
});

it.each([
  {
    mutation: 'deleteTopic',
    field: 'topic',
    slug: 'economic-cooperation',
    says: 'The topic cannot go, since it is a topic of 3 events and stands on the agenda of 3 events. Change those first.',
  },
  {
    mutation: 'deletePerson',
    field: 'person',
    slug: 'wi-sung-lac',
    says: 'The person cannot go, since it stands in 1 event as a party. Merge it into the person that it is, or change those first.',
  },
])('says how $mutation would hurt', async ({ mutation, field, slug, says }) => {
  const { userErrors } = await remove(mutation, await find(field, slug));
  expect(userErrors.map(({ message }) => message)).toEqual([says]);
});

it.each([
  { mutation: 'deleteSource', field: 'source', slug: 'beijing-visit-report-2026-01' },
  { mutation: 'deleteCountry', field: 'country', slug: 'CN' },
  { mutation: 'deleteOrganization', field: 'organization', slug: 'state-council-of-china' },
])('counts what $mutation would leave without what it names', async ({ mutation, field, slug }) => {
  const { userErrors } = await remove(mutation, await find(field, slug));
  expect(userErrors).toMatchObject([
    { code: 'IN_USE', message: expect.stringMatching(/since it .*\b[1-9]\d* [a-z]+/) as unknown },
  ]);
});

it('deletes what nothing refers to any more', async () => {
  const topic = await createTopic('Cables');
  expect(await remove('deleteTopic', topic)).toEqual({
    deletedId: topic.id,
    record: null,
    userErrors: [],
  });
});

it('tells an older version before all else', async () => {
  const { id } = await find('topic', 'taiwan');
  const { userErrors } = await remove('deleteTopic', { id, version: 99 });
  expect(userErrors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'expectedVersion'] }]);
});

it('asks every column that refers to a record, but for those of its own parts', async () => {
  const foreignKeys = await api.store.run(
    sql<{ source: string; target: string }>`
      select used.table_name || '.' || used.column_name as source, target.table_name as target
      from information_schema.table_constraints as rule
      join information_schema.key_column_usage as used using (constraint_schema, constraint_name)
      join information_schema.constraint_column_usage as target
        using (constraint_schema, constraint_name)
      where rule.constraint_type = 'FOREIGN KEY' and constraint_schema = current_schema()`.compile(
      database,
    ),
  );
  const parts =
    /^(?:name\.|external_id\.|citation\.(?!source_id)|position\.person_id|party\.event_id|event_topic\.event_id|country_succession\.predecessor_id|(?:meeting|statement|incident)\.id)/;
  const records = new Set<string>(Object.values(recordTables).filter((table) => table !== null));
  const expected = foreignKeys
    .filter(
      ({ source, target }) => records.has(target) && target !== 'event_code' && !parts.test(source),
    )
    .map(({ source }) => source);
  const asked = Object.values(referrers).flatMap((of) =>
    of.map(({ table, column }) => `${table}.${column}`),
  );
  expect(asked.sort()).toEqual(expected.sort());
});

describe('two who do at once what cannot stand together', () => {
  const rounds = Array.from({ length: 20 }, (_, round) => round);

  const addTopic = async (topic: string): Promise<readonly { code: string }[]> => {
    const event = await find('meeting', 'lee-xi-talks-beijing-2026-01');
    const { data } = await api.ask(
      `mutation ($input: AddEventTopicsInput!) {
        addEventTopics(input: $input) { userErrors { code } }
      }`,
      { input: { event: event.id, expectedVersion: event.version, topics: [topic] } },
      { key },
    );
    return (data as { addEventTopics: { userErrors: { code: string }[] } }).addEventTopics
      .userErrors;
  };

  it('leaves either the record or what refers to it', async () => {
    const outcomes = [];
    for (const round of rounds) {
      const topic = await createTopic(`Contested ${String(round)}`);
      const [deletion, added] = await Promise.all([
        remove('deleteTopic', topic),
        addTopic(topic.id),
      ]);
      const { data } = await api.ask(
        `query ($id: ID!) { node(id: $id) { ... on Topic { timeline { totalCount } } } }`,
        { id: topic.id },
      );
      outcomes.push({
        deleted: deletion.userErrors.map(({ code }) => code),
        added: added.map(({ code }) => code),
        left: data,
      });
    }
    const kept = {
      deleted: ['IN_USE'],
      added: [],
      left: { node: { timeline: { totalCount: 1 } } },
    };
    const gone = { deleted: [], added: ['NOT_FOUND'], left: { node: null } };
    expect(outcomes).toEqual(outcomes.map(({ added }) => (added.length === 0 ? kept : gone)));
  }, 60_000);
});

describe('what the tables themselves refuse', () => {
  beforeAll(async () => {
    const sabotage = [
      `create function refuse() returns trigger language plpgsql as $$
      begin
        if new.reason ~ '^23' then
          raise exception 'refused' using errcode = new.reason, constraint = 'some_rule';
        end if;
        return new;
      end $$`,
      `create trigger refused before insert on revision for each row execute function refuse()`,
    ];
    for (const statement of sabotage) await api.store.run(sql.raw(statement).compile(database));
  });

  it.each([
    { state: '23503', code: 'IN_USE' },
    { state: '23505', code: 'TAKEN' },
    { state: '23514', code: 'INVALID' },
  ])('is told as $code ($state)', async ({ state, code }) => {
    const { data } = await api.ask(
      `mutation ($input: CreateTopicInput!) {
        createTopic(input: $input) { topic { id } userErrors { code path message } }
      }`,
      { input: { name: 'Refused', reason: state } },
      { key },
    );
    expect(data).toEqual({
      createTopic: {
        topic: null,
        userErrors: [
          { code, path: ['input'], message: expect.stringContaining('some_rule') as unknown },
        ],
      },
    });
  });
});
