import { sql } from 'kysely';

import { database } from '../../src/store/sql.ts';
import { openTestApi, type TestApi } from '../support/openTestApi.ts';

// Of a word that more than 20,000 events have, a search ranks the latest; a list goes through events in its order.

const EVENTS = 20_100;
let api: TestApi;

beforeAll(async () => {
  api = await openTestApi();
  // A transaction has no end in time.
  const run = (statement: ReturnType<typeof sql>) =>
    api.store.transaction((transaction) => transaction.run(statement.compile(database)));
  for (let first = 0; first < EVENTS; first += 6_700) {
    await run(sql`
      insert into event (id, kind, slug, title, edtf, earliest, latest, precision, review)
      select gen_random_uuid(), 'MEETING', 'event-' || i, 'Talks ' || case when i % 100 = 0 then 'on trade' else '' end,
        '2000', date '2000-01-01' + i, date '2000-01-01' + i, 'DAY', 'REVIEWED'
      from generate_series(${first}::int, ${first + 6_699}::int) as i`);
  }
  await run(sql`analyze`);
});
afterAll(() => api.close());

interface Found {
  readonly totalCount: number;
  readonly isCapped: boolean;
  readonly nodes: readonly { readonly record: { readonly slug: string } }[];
}

async function search(args: string): Promise<Found> {
  const { data } = await api.ask(
    `{ search(${args}) { totalCount isCapped nodes { record { ... on Meeting { slug } } } } }`,
  );
  return (data as { search: Found }).search;
}

it('ranks the latest 500 events of a frequent word, and says that there are more', async () => {
  const { totalCount, isCapped, nodes } = await search('text: "talks", first: 100');
  const numbers = nodes.map(({ record }) => Number(record.slug.split('-')[1]));

  expect([totalCount, isCapped]).toEqual([500, true]);
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(EVENTS - 500);
});

it('ranks all events of a rarer word', async () => {
  const { totalCount, isCapped } = await search('text: "talks on trade"');

  expect([totalCount, isCapped]).toEqual([EVENTS / 100, false]);
});

it('asks a filter before it stops at 500', async () => {
  const { totalCount } = await search(
    'text: "talks", filter: { when: { from: "2000-01-01", to: "2000-02-19" } }',
  );

  expect(totalCount).toBe(50);
});

it('lists all of them in their order, where the filter has the text', async () => {
  const { data } = await api.ask(
    '{ timeline(first: 3, filter: { text: "talks" }) { totalCount nodes { slug } } }',
  );

  expect(data).toEqual({
    timeline: {
      totalCount: EVENTS,
      nodes: [1, 2, 3].map((back) => ({ slug: `event-${String(EVENTS - back)}` })),
    },
  });
});

it('counts all events of a frequent word in a list', async () => {
  const { data } = await api.ask('{ timeline(filter: { text: "talks" }) { totalCount } }');

  expect(data).toEqual({ timeline: { totalCount: EVENTS } });
});

it('counts them by groups too', async () => {
  const { data } = await api.ask(
    '{ statistics(groupBy: [KIND], filter: { text: "talks" }) { rows { kind count } } }',
  );

  expect(data).toEqual({ statistics: { rows: [{ kind: 'MEETING', count: EVENTS }] } });
});
