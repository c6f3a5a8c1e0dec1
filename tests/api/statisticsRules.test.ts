import { recordId } from '../../src/domain/recordId.ts';
import { writeRows } from '../../src/store/writeRows.ts';
import { openTestApi, type TestApi } from '../support/openTestApi.ts';

// A day in 2025, a month of 2025, talks over the turn of the year, an exercise that goes on, and one that began nobody knows when.

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
  await recordEvents({
    '2025-03-04': ['2025-03-04', '2025-03-04'],
    '2025-04': ['2025-04-01', '2025-04-30'],
    '2025-12-30/2026-01-02': ['2025-12-30', '2026-01-02'],
    '2025-11-20/..': ['2025-11-20', '9999-12-31'],
    '../2025-03-02': ['0001-01-01', '2025-03-02'],
  });
});
afterAll(() => api.close());

async function recordEvents(dates: Record<string, readonly [string, string]>): Promise<void> {
  const events = Object.entries(dates).map(([edtf, [earliest, latest]]) => ({
    id: recordId('statistics', edtf),
    kind: 'INCIDENT' as const,
    title: edtf,
    edtf,
    earliest,
    latest,
    precision: 'DAY' as const,
    review: 'REVIEWED' as const,
  }));
  await writeRows(api.store, 'event', events);
  await writeRows(
    api.store,
    'incident',
    events.map(({ id }) => ({ id, category: 'MILITARY_EXERCISE' as const })),
  );
}

/** The counts by what EDTF calls each month or year. */
async function counts(args: string): Promise<Record<string, number>> {
  const { data } = await api.ask(`{ statistics(${args}) { rows { period { edtf } count } } }`);
  const { rows } = (data as { statistics: { rows: { period: { edtf: string }; count: number }[] } })
    .statistics;
  return Object.fromEntries(rows.map(({ period, count }) => [period.edtf, count]));
}

it('counts an event in each month that it may lie in, as far as days are known of any', async () => {
  expect(await counts('groupBy: [MONTH]')).toEqual({
    ...{ '2025-03': 2, '2025-04': 1, '2025-11': 1, '2025-12': 2, '2026-01': 2 },
  });
});

it('counts it only in the month that it lies in as a whole, where that is asked', async () => {
  expect(await counts('groupBy: [MONTH], dates: WITHIN')).toEqual({ '2025-03': 1, '2025-04': 1 });
});

it('counts what goes on, and what began nobody knows when, to the ends that the filter sets', async () => {
  expect(
    await counts('groupBy: [YEAR], filter: { when: { from: "2024-06-01", to: "2027-05-01" } }'),
  ).toEqual({ 2024: 1, 2025: 5, 2026: 2, 2027: 1 });
});

it('asks the same of a period within `and`', async () => {
  expect(
    await counts(
      'groupBy: [MONTH], filter: { when: { from: "2025-01-01" }, and: [{ when: { from: "2025-12-05", to: "2025-12-31" } }] }',
    ),
  ).toEqual({ '2025-12': 2 });
});

it('gives the one month that is known to be asked for, where the events tell no day in it', async () => {
  expect(await counts('groupBy: [MONTH], filter: { when: { from: "2030-05-05" } }')).toEqual({
    '2030-05': 1,
  });
});

it('shows the months between with nothing in them, where that is asked', async () => {
  expect(
    await counts(
      'groupBy: [MONTH], includeEmpty: true, dates: WITHIN, filter: { when: { from: "2025-02-10", to: "2025-05-01", match: WITHIN } }',
    ),
  ).toEqual({ '2025-02': 0, '2025-03': 1, '2025-04': 1, '2025-05': 0 });
});

it('gives the months of the filter where nothing happened at all', async () => {
  expect(
    await counts(
      'groupBy: [MONTH], includeEmpty: true, filter: { kinds: [MEETING], when: { from: "2025-12-31", to: "2026-01-01" } }',
    ),
  ).toEqual({ '2025-12': 0, '2026-01': 0 });
});

it('gives each month with its first and last day', async () => {
  const { data } = await api.ask(
    `{ statistics(groupBy: [MONTH], includeEmpty: true, filter: { kinds: [MEETING], when: { from: "2024-02-01", to: "2024-02-01" } }) {
        totalCount rows { period { edtf from to } count meanIntensity sumIntensity } } }`,
  );

  expect(data).toEqual({
    statistics: {
      totalCount: 0,
      rows: [
        {
          period: { edtf: '2024-02', from: '2024-02-01', to: '2024-02-29' },
          count: 0,
          meanIntensity: null,
          sumIntensity: null,
        },
      ],
    },
  });
});

it('refuses months of a millennium', async () => {
  const { errors } = await api.query(
    '{ statistics(groupBy: [MONTH], filter: { when: { from: "1000-01-01", to: "2025-12-31" } }, includeEmpty: true) { rows { count } } }',
  );

  expect(errors?.[0]?.message).toMatch(/MONTH would make 2001 rows or more, and 2000 are the most/);
});

it.each([
  ['no groups', '[]', 'no groups are named. Name at least one'],
  [
    'months and years',
    '[MONTH, KIND, YEAR]',
    'MONTH and YEAR cannot be groups of the same rows: a row has one period.',
  ],
  [
    'categories and statuses',
    '[STATUS, CATEGORY]',
    'CATEGORY and STATUS cannot be groups of the same rows: only incidents',
  ],
])('refuses %s, whatever is selected', async (_, groups, message) => {
  const { errors } = await api.query(`{ statistics(groupBy: ${groups}) { totalCount } }`);

  expect(errors?.[0]?.message).toContain(`groupBy: ${message}`);
});
