import { makeReport } from '../support/makeReport.ts';
import { openTestApi, type TestApi } from '../support/openTestApi.ts';

let api: TestApi;
beforeAll(async () => (api = await openTestApi({ seeded: true })));
afterAll(() => api.close());

const reports = [
  { report: 'announced', variables: { before: '2026-02-01' } },
  { report: 'bilateral', variables: { a: 'KR', b: 'CN' } },
  { report: 'brief', variables: { country: 'CN', from: '2026-01-01' } },
  { report: 'diary', variables: { person: 'lee-jae-myung' } },
  { report: 'intensity', variables: { a: 'KR', b: 'CN' } },
  { report: 'network' },
];

it.each(reports)('The report $report ends with its sources', async (report) => {
  expect(await makeReport(api, report)).toMatch(
    /\n## Sources\n\n(\[\^\d+\]: .*\n)+\n(\[query \d+\]: .*\n)+$/,
  );
});

/** The events below a heading of a report, a line each. */
const eventsBelow = (heading: string, report: string): string[] =>
  (report.split(`\n## ${heading}\n`)[1] ?? '').split('\n## ')[0]?.match(/^- .*$/gm) ?? [];

describe('the intensity of two countries', () => {
  it('rests on the strongest events on either side, each with its source', async () => {
    const report = await makeReport(api, { report: 'intensity', variables: { a: 'CN', b: 'TW' } });
    expect([
      eventsBelow('The most cooperative events', report),
      eventsBelow('The most hostile events', report),
    ]).toEqual([
      [],
      [
        expect.stringMatching(
          /^- \\-7\.2 · .* · Large Chinese military exercises .*\[\^1\] \(.*\)$/,
        ),
        expect.stringMatching(/^- \\-2 · .* · China's Foreign Ministry .*\[\^1\] \(.*\)$/),
      ],
    ]);
  });

  it('tells five of each at most, and how many there are', async () => {
    const report = await makeReport(api, { report: 'intensity', variables: { a: 'KR', b: 'CN' } });
    expect(report).toMatch(
      /\n## The most cooperative events\n\nThe strongest of \[5\]\[query \d\], .*\n\n- 4 · /,
    );
    expect(eventsBelow('The most cooperative events', report)).toHaveLength(5);
  });
});

describe('the network of countries', () => {
  it('rests on the latest events that countries share, and on none of one country alone', async () => {
    const alone = 'Talks in one country';
    await recordIncident(alone, ['KR']);
    await recordIncident('Talks of two countries', ['KR', 'FJ']);
    const told = eventsBelow(
      'The latest of these events',
      await makeReport(api, { report: 'network' }),
    );
    expect([told[0], told.filter((line) => line.includes(alone))]).toEqual([
      expect.stringContaining('Talks of two countries'),
      [],
    ]);
  });
});

async function recordIncident(title: string, countries: readonly string[]): Promise<void> {
  const parties = countries.map((country) => ({ role: 'ACTOR', country }));
  const input = { title, category: 'OTHER', when: { edtf: '2026-06-01' }, parties };
  await api.ask(
    `mutation ($input: RecordIncidentInput!) {
      recordIncident(input: $input) { userErrors { message path } incident { id } }
    }`,
    { input },
    { key: await api.key('ADMIN') },
  );
}
