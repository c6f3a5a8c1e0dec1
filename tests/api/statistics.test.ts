import fc from 'fast-check';
import { sql } from 'kysely';

import { recordId } from '../../src/domain/recordId.ts';
import { encodeGlobalId } from '../../src/entities/globalId.ts';
import { database } from '../../src/store/sql.ts';
import { readEventModels, type EventModel } from '../support/eventModel.ts';
import { openTestApi, type TestApi } from '../support/openTestApi.ts';
import { codeRandomCountries, randomFilter } from '../support/randomFilters.ts';
import { countByModel, keyOfRow, type StatisticsRow } from '../support/statisticsModel.ts';
import { writeRandomRecord } from '../support/writeRandomRecord.ts';

let api: TestApi;
let events: EventModel[];

beforeAll(async () => {
  api = await openTestApi();
  await writeRandomRecord(api.store);
  await codeRandomCountries(api.store);
  await makeDatesImprecise();
  events = await readEventModels(api.store);
  await ask({ groupBy: ['COUNTRY'] }); // reads the country codes once
});
afterAll(() => api.close());

/** Makes some events last for months, some fall on a day of a year that is not known, and opens both ends of others. */
async function makeDatesImprecise(): Promise<void> {
  await api.store.run(
    sql`update event set
        earliest = case when place % 7 = 0 then earliest - 40 when place % 13 = 0 then '2025-01-01'
          when place % 17 = 0 then '0001-01-01' else earliest end,
        latest = case when place % 5 = 0 and latest < '9999-12-31' then latest + 50
          when place % 13 = 0 then '2025-12-31' else latest end
      from (select id, row_number() over (order by id) as place from event) as numbered
      where numbered.id = event.id`.compile(database),
  );
}

interface Asked {
  readonly filter?: object;
  readonly groupBy: readonly string[];
  readonly dates?: 'OVERLAPS' | 'WITHIN';
  readonly includeEmpty?: boolean;
}

interface Statistics {
  readonly totalCount: number;
  readonly rows: readonly StatisticsRow[];
}

const FIGURES = `
  period { edtf from to } kind country { id } pair { id } topic { id } category status
  count rated meanIntensity sumIntensity filter`;

const query = (asked: Asked, selection = `totalCount rows { ${FIGURES} }`) =>
  api.query(
    `query ($filter: EventFilter, $groupBy: [StatisticsGroup!]!, $dates: DateMatch, $includeEmpty: Boolean) {
      statistics(filter: $filter, groupBy: $groupBy, dates: $dates, includeEmpty: $includeEmpty) { ${selection} }
    }`,
    { ...asked },
  );

/** Statistics, but those that are refused for the number of their rows: they leave a property undecided. */
async function ask(asked: Asked): Promise<Statistics> {
  const { data, errors } = await query(asked);
  fc.pre(errors?.[0]?.message.includes('2000 are the most') !== true);
  expect(errors).toBeUndefined();
  return (data as { statistics: Statistics }).statistics;
}

interface List {
  readonly totalCount: number;
  readonly nodes: readonly { readonly intensity: number | null }[];
}

/** The lists that some of the rows open, spread over all of them, each with its row. */
async function openLists(rows: readonly StatisticsRow[], most = 12) {
  const opened = rows.filter((_, at) => at % Math.ceil(rows.length / most) === 0);
  if (opened.length === 0) return [];
  const lists = opened.map(
    (_, at) =>
      `list${String(at)}: timeline(filter: $filter${String(at)}, first: 100) { totalCount nodes { intensity } }`,
  );
  const variables = opened.map((_, at) => `$filter${String(at)}: EventFilter`);
  const { data } = await api.ask(
    `query (${variables.join()}) { ${lists.join('\n')} }`,
    Object.fromEntries(opened.map(({ filter }, at) => [`filter${String(at)}`, filter])),
  );
  return Object.values(data as Record<string, List>).map((list, at) => ({ list, row: opened[at] }));
}

const TIMES = ['MONTH', 'YEAR'] as const;
const KEYS = ['KIND', 'COUNTRY', 'PAIR', 'TOPIC', 'CATEGORY', 'STATUS'] as const;

/** One to three groups that can stand together, in any order. */
const groupBy = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...KEYS), { maxLength: 2 }),
    fc.option(fc.tuple(fc.constantFrom(...TIMES), fc.nat(2))),
  )
  .map(([keys, time]) => (time === null ? keys : keys.toSpliced(time[1], 0, time[0] as never)))
  .filter(
    (groups) => groups.length > 0 && !(groups.includes('CATEGORY') && groups.includes('STATUS')),
  );

const dates = fc.constantFrom('OVERLAPS' as const, 'WITHIN' as const);

it('counts in each row what the list has that its filter opens', async () => {
  await fc.assert(
    fc.asyncProperty(
      randomFilter,
      fc.record({ groupBy, dates, includeEmpty: fc.boolean() }),
      async ({ input }, options) => {
        const { rows } = await ask({ filter: input, ...options });

        const opened = await openLists(rows);
        expect(opened.map(({ list }) => list.totalCount)).toEqual(
          opened.map(({ row }) => row?.count),
        );
      },
    ),
    { numRuns: 30 },
  );
});

it('gives the mean and the sum of the intensities of the list', async () => {
  await fc.assert(
    fc.asyncProperty(randomFilter, groupBy, async ({ input }, groups) => {
      const { rows } = await ask({ filter: input, groupBy: groups });

      const opened = await openLists(rows.filter(({ count }) => count <= 100));
      const expected = opened.map(({ list }) => {
        const rated = list.nodes.flatMap(({ intensity }) => intensity ?? []);
        const sum = rated.reduce((total, one) => total + one, 0);
        return { rated: rated.length, sum: rated.length === 0 ? null : sum };
      });
      expect(opened.map(({ row }) => ({ rated: row?.rated, sum: row?.sumIntensity }))).toEqual(
        expected,
      );
      for (const { meanIntensity, sumIntensity, rated } of rows) {
        expect(meanIntensity).toBe(sumIntensity === null ? null : sumIntensity / rated);
      }
    }),
    { numRuns: 15 },
  );
});

it('has a row for each group that has events, and no other', async () => {
  await fc.assert(
    fc.asyncProperty(randomFilter, groupBy, dates, async ({ input, keeps }, groups, match) => {
      const { rows, totalCount } = await ask({ filter: input, groupBy: groups, dates: match });

      const kept = events.filter(keeps);
      expect(totalCount).toBe(kept.length);
      expect(new Map(rows.map((row) => [keyOfRow(row), row.count]))).toEqual(
        countByModel(kept, groups, match, input),
      );
    }),
    { numRuns: 30 },
  );
});

it.each([
  [['COUNTRY']],
  [['PAIR']],
  [['TOPIC', 'KIND']],
  [['YEAR', 'COUNTRY']],
  [['TOPIC', 'COUNTRY']],
])('has the same where nothing is filtered: by %s', async (groups) => {
  const { rows, totalCount } = await ask({ groupBy: groups });

  expect(totalCount).toBe(events.length);
  expect(new Map(rows.map((row) => [keyOfRow(row), row.count]))).toEqual(
    countByModel(events, groups, 'OVERLAPS', {}),
  );
});

it('adds the rows of no events, each key that occurs with each other', async () => {
  await fc.assert(
    fc.asyncProperty(randomFilter, groupBy, dates, async ({ input }, groups, match) => {
      const options = { filter: input, groupBy: groups, dates: match };
      const filled = await ask({ ...options, includeEmpty: true });
      const { rows } = await ask(options);

      const empty = filled.rows.filter(({ count }) => count === 0);
      expect(filled.rows.filter(({ count }) => count > 0)).toEqual(rows);
      expect(empty.every(({ sumIntensity }) => sumIntensity === null)).toBe(true);
      expect(new Set(filled.rows.map(keyOfRow)).size).toBe(filled.rows.length);
    }),
    { numRuns: 15 },
  );
});

it('opens every row under another list, and beside roles that the filter binds', async () => {
  const { rows } = await ask({
    filter: { roles: ['SPEAKER'], countries: { any: ['AA', 'BB'] }, when: { from: '2025-02-01' } },
    groupBy: ['COUNTRY', 'YEAR'],
  });

  const opened = await openLists(rows, 30);
  expect(opened.map(({ list }) => list.totalCount)).toEqual(opened.map(({ row }) => row?.count));
});

it('puts the rows in the order of the groups', async () => {
  const { rows } = await ask({ groupBy: ['KIND', 'MONTH'] });

  const places = rows.map(({ kind, period }) => `${kind ?? ''} ${period?.edtf ?? ''}`);
  const kinds = ['MEETING', 'STATEMENT', 'INCIDENT'];
  const order = (place: string): string =>
    `${String(kinds.indexOf(place.split(' ')[0] ?? ''))}${place}`;
  expect(places).toEqual(places.toSorted((one, other) => (order(one) < order(other) ? -1 : 1)));
});

it('names a country without a code by its slug', async () => {
  const { rows } = await ask({ groupBy: ['COUNTRY'] });

  const coded = rows.map(
    ({ filter }) => (filter as { countries: { all: string[] } }).countries.all,
  );
  expect(coded).toEqual(expect.arrayContaining([['AA'], ['random-country-5']]));
});

describe('of a relation', () => {
  const CODES = { a: 'AA', b: 'BB' };

  async function relation(selection: string): Promise<Record<string, StatisticsRow[]>> {
    const { data } = await api.ask(
      `query ($a: CountryCode!, $b: CountryCode!) { relation(a: $a, b: $b) { ${selection} } }`,
      CODES,
    );
    return (data as { relation: Record<string, StatisticsRow[]> }).relation;
  }

  it('counts what statistics count for the pair', async () => {
    const { counts } = await relation(`counts(by: [MONTH, KIND], dates: WITHIN) { ${FIGURES} }`);

    const { rows } = await ask({
      filter: { pair: Object.values(CODES) },
      groupBy: ['MONTH', 'KIND'],
      dates: 'WITHIN',
    });
    expect(counts).toEqual(rows);
    expect(counts?.length).toBeGreaterThan(2);
  });

  it('gives the intensity of those events alone that have one', async () => {
    const { intensity = [] } = await relation(`intensity { ${FIGURES} }`);

    const opened = await openLists(intensity);
    expect(opened.map(({ list }) => list.totalCount)).toEqual(opened.map(({ row }) => row?.count));
    expect(intensity.map(({ rated }) => rated)).toEqual(intensity.map(({ count }) => count));
    expect(intensity.length).toBeGreaterThan(3);
  });
});

describe('costs one statement', () => {
  it('with the total and the records of its rows', async () => {
    const { statements } = await query(
      { groupBy: ['TOPIC', 'COUNTRY', 'YEAR'] },
      'totalCount rows { count period { edtf } topic { name parent { name } } country { name } filter }',
    );

    expect(statements).toBe(1);
  });

  it('and one more for all pairs of its rows', async () => {
    const { statements, errors } = await query(
      { groupBy: ['PAIR'] },
      'rows { count pair { name } }',
    );

    expect([errors, statements]).toEqual([undefined, 2]);
  });

  it('for all relations of a country', async () => {
    const id = encodeGlobalId('Country', recordId('random country', '0'));
    const relations = (selection: string) =>
      api.ask(
        `{ country(by: { id: "${id}" }) { relations(first: 50) { nodes { ${selection} } } } }`,
      );

    const without = await relations('a { name }');
    const counted = await relations('counts(by: [YEAR, TOPIC]) { count topic { name } filter }');

    expect(counted.statements - without.statements).toBeLessThanOrEqual(1);
  });
});

it('refuses more rows than 2,000, and says how many there would be', async () => {
  const { errors } = await query({ groupBy: ['PAIR', 'TOPIC', 'MONTH'], includeEmpty: true });

  expect(errors?.[0]).toMatchObject({
    message: expect.stringMatching(
      /^groupBy: PAIR, TOPIC and MONTH would make \d+ rows or more, and 2000 are the most\./,
    ) as unknown,
    extensions: { code: 'BAD_USER_INPUT', argument: 'groupBy' },
  });
});
