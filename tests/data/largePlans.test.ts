import type { CompiledQuery } from 'kysely';
import { prepareDatabase } from '../../bench/speed/record/prepareDatabase.ts';
import { buildSchema } from '../../src/schema/buildSchema.ts';
import { startServer, type RunningServer } from '../../src/server/startServer.ts';
import { openServerStore } from '../../src/store/openServerStore.ts';
import type { Store } from '../../src/store/store.ts';
import { eventFilters, listFilters } from '../support/filterCases.ts';
import { ordersOfLists } from '../support/filtersOfLists.ts';
import { testServerUrl } from '../support/testServer.ts';

// What PostgreSQL does of its own accord where there are a hundred thousand events: nothing is switched off here. The
// database is that of the bench, which is filled the first time and stays.

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
}

/** Tables that grow with the events. */
const large = new Set(
  'event event_country event_pair event_topic event_words party meeting statement incident citation person'.split(
    ' ',
  ),
);

const schema = buildSchema();
let store: Store;
let server: RunningServer;
let sent: CompiledQuery[] = [];
(testServerUrl ? describe : describe.skip)('among a hundred thousand events', () => {
  beforeAll(async () => {
    const url = await prepareDatabase(testServerUrl ?? '', 'medium', () => {});
    store = await openServerStore(url);
    const runArrays = store.runArrays.bind(store);
    store.runArrays = (query) => {
      sent.push(query);
      return runArrays(query);
    };
    const config = { host: '127.0.0.1', port: 0, logLevel: 'silent' } as const;
    server = await startServer({ store, config });
  }, 900_000);
  afterAll(async () => {
    await server.close();
    await store.close();
  });

  /** Every step of the plans by which an operation was answered, as they ran. */
  async function stepsOf(query: string): Promise<Plan[]> {
    sent = [];
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    expect(await response.json()).not.toHaveProperty('errors');
    const plans: Plan[] = [];
    for (const statement of sent) {
      const explain = { ...statement, sql: `explain (analyze, format json) ${statement.sql}` };
      const rows = await store.transaction((runner) =>
        runner.run<{ 'QUERY PLAN': { Plan: Plan }[] }>(explain),
      );
      for (const row of rows) for (const { Plan: plan } of row['QUERY PLAN']) plans.push(plan);
    }
    return plans.flatMap(allSteps);
  }

  const allSteps = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(allSteps)];

  const scansOfLarge = (steps: readonly Plan[]): string[] =>
    steps
      .filter((step) => step['Node Type'] === 'Seq Scan' && large.has(step['Relation Name'] ?? ''))
      .map((step) => step['Relation Name'] ?? '');

  /** Rows that were read of tables that grow with the events, those that were read in vain too. */
  const rowsRead = (steps: readonly Plan[]): number =>
    steps
      .filter((step) => large.has(step['Relation Name'] ?? ''))
      .reduce(
        (sum, step) =>
          sum +
          (step['Actual Rows'] + (step['Rows Removed by Filter'] ?? 0)) * step['Actual Loops'],
        0,
      );

  /** The cases of the small record, with what the large one has. */
  const inLargeRecord = (text: string): string =>
    text
      .replace(/"ZZ"/g, '"KR"')
      .replace(/"YY"/g, '"CN"')
      .replace(/random-(person|topic|source)-/g, 'bench-$1-')
      .replace('random-organization-3', 'national-security-office-of-south-korea')
      .replace('random-organization-4', 'office-of-the-president-of-south-korea')
      .replace('0999', '042')
      .replace('Nowhere', 'Asia')
      .replace('publishers: ["Ada"]', 'publishers: ["Publisher 7"]')
      .replace('event 7', 'talks trade');

  it.each(eventFilters.map(([filter]) => inLargeRecord(filter)))(
    'a page of the events of { %s } is found without reading a table from end to end, or a tenth of it',
    async (filter) => {
      const steps = await stepsOf(
        `{ timeline(filter: { ${filter} }, first: 20) { nodes { id } } }`,
      );

      expect([scansOfLarge(steps), rowsRead(steps) < 10_000]).toEqual([[], true]);
    },
  );

  it.each(listFilters.map(([list]) => inLargeRecord(list)))(
    'a page of %s is found without reading a table from end to end',
    async (list) => {
      const steps = await stepsOf(`{ ${list} { nodes { id } } }`);

      expect(scansOfLarge(steps)).toEqual([]);
    },
  );

  it.each([
    '',
    'filter: { kinds: [MEETING] },',
    'filter: { countries: { any: ["KR"] } },',
    'filter: { pair: ["KR", "CN"] },',
  ])('a page of 20 of timeline(%s) reads no event that it does not show', async (filter) => {
    const steps = await stepsOf(`{ timeline(${filter} first: 20) { nodes { id } } }`);

    // One row more tells whether there is a next page; each is read in up to four tables.
    expect(rowsRead(steps)).toBeLessThanOrEqual(4 * 21);
  });

  it.each(ordersOfLists(schema))(
    'a page of 20 of %s by %s is read in that order',
    async (list, field) => {
      const orderBy = `orderBy: { field: ${field}, direction: DESC }`;

      const steps = await stepsOf(`{ ${list}(first: 20, ${orderBy}) { nodes { id } } }`);

      // Lists of one kind share the orders of all events, and pass over those of other kinds.
      expect([scansOfLarge(steps), rowsRead(steps) <= 10 * 4 * 21]).toEqual([[], true]);
    },
  );
});
