import { sql, type CompiledQuery } from 'kysely';

import { recordId } from '../../src/domain/recordId.ts';
import { encodeGlobalId } from '../../src/entities/globalId.ts';
import { buildSchema } from '../../src/schema/buildSchema.ts';
import { database } from '../../src/store/sql.ts';
import { eventFilters, listFilters } from '../support/filterCases.ts';
import { openTestApi, type TestApi } from '../support/openTestApi.ts';
import { filtersIn, filtersOfLists, ordersOfLists } from '../support/filtersOfLists.ts';
import { writeRandomRecord } from '../support/writeRandomRecord.ts';

// Every filter and every order that the API offers has an index that serves it. Sequential scans
// are switched off, so that a plan with one has no index to go by, however few rows there are.

const schema = buildSchema();
let api: TestApi;
let sent: CompiledQuery[] = [];

beforeAll(async () => {
  api = await openTestApi();
  await writeRandomRecord(api.store);
  await api.store.run(sql`analyze`.compile(database));
  const { store } = api;
  const runArrays = store.runArrays.bind(store);
  store.runArrays = (query) => {
    sent.push(query);
    return runArrays(query);
  };
  await store.run(
    sql`update country set alpha2 = 'ZZ' where slug = 'random-country-40'`.compile(database),
  );
  await store.run(
    sql`update country set alpha2 = 'YY', region = 'Nowhere' where slug = 'random-country-41'`.compile(
      database,
    ),
  );
});
afterAll(() => api.close());

/** The plan of the last statement that an operation sends. */
async function planOf(query: string): Promise<string> {
  sent = [];
  const { errors } = await api.query(query);
  expect(errors).toBeUndefined();
  const last = sent.at(-1);
  if (last === undefined) throw new Error('The operation sent no statement.');
  return api.store.transaction(async (transaction) => {
    await transaction.run(sql`set local enable_seqscan = off`.compile(database));
    const lines = await transaction.run<{ 'QUERY PLAN': string }>({
      ...last,
      sql: `explain ${last.sql}`,
    });
    return lines.map((line) => line['QUERY PLAN']).join('\n');
  });
}

const condition = (column: string): RegExp => new RegExp(`(Index|Recheck) Cond: .*\\b${column}\\b`);

it('every filter that the API offers has a case here', () => {
  const cases = [
    ...eventFilters.map(([filter]) => `timeline(filter: { ${filter} })`),
    ...listFilters.map(([list]) => list),
  ];

  expect(filtersOfLists(schema).filter((path) => !filtersIn(schema, cases).has(path))).toEqual([]);
});

it.each(eventFilters)(
  'the events of { %s } are found by an index on %s',
  async (filter, column) => {
    const plan = await planOf(`{ timeline(filter: { ${filter} }) { totalCount } }`);

    expect([plan.includes('Seq Scan'), plan]).toEqual([
      false,
      expect.stringMatching(condition(column)),
    ]);
  },
);

it.each(listFilters)('%s is found by an index on %s', async (list, column) => {
  const plan = await planOf(`{ ${list} { totalCount } }`);

  expect([plan.includes('Seq Scan'), plan]).toEqual([
    false,
    expect.stringMatching(condition(column)),
  ]);
});

it.each([
  ['person(by: { slug: "random-person-3" }) { name }', 'slug'],
  ['person(by: { id: "PERSON" }) { name }', 'from_id'],
  ['meeting(by: { slug: "random-event-3" }) { history { nodes { id } } }', 'record_id'],
])('%s is found by an index on %s', async (field, column) => {
  const id = encodeGlobalId('Person', recordId('random person', '3'));

  const plan = await planOf(`{ ${field.replace('PERSON', id)} }`);

  expect([plan.includes('Seq Scan'), plan]).toEqual([
    false,
    expect.stringMatching(condition(column)),
  ]);
});

it.each(['key', 'words', 'near'])('a search asks the index of %s', async (column) => {
  const plan = await planOf('{ search(text: "ada 7") { totalCount } }');

  expect([plan.includes('Seq Scan'), plan]).toEqual([
    false,
    expect.stringMatching(condition(column)),
  ]);
});

it('changes are read in the order of an index, from a cursor on', async () => {
  const { data } = await api.query('{ changes(first: 9) { pageInfo { endCursor } } }');
  const { endCursor } = (data as { changes: { pageInfo: { endCursor: string } } }).changes.pageInfo;

  const plan = await planOf(`{ changes(first: 2, after: "${endCursor}") { nodes { id } } }`);

  const page = plan.split('Limit')[1] ?? '';
  expect([/Index (Only )?Scan/.test(page), page.includes('Sort')]).toEqual([true, false]);
});

it.each(ordersOfLists(schema))(
  '%s by %s are read in the order of an index, in both directions',
  async (list, field) => {
    const orderedBy = (direction: string): Promise<string> =>
      planOf(
        `{ ${list}(first: 2, orderBy: { field: ${field}, direction: ${direction} }) { nodes { id } } }`,
      );

    // One sort is left, of the rows of the page; the rows below the limit come in order.
    const plans = [await orderedBy('ASC'), await orderedBy('DESC')].map(
      (plan) => plan.split('Limit')[1] ?? '',
    );
    expect(plans.map((plan) => [/Index (Only )?Scan/.test(plan), plan.includes('Sort')])).toEqual([
      [true, false],
      [true, false],
    ]);
  },
);
