import { pathOf, valuesAt } from '../../src/reports/asking/valuesAt.ts';
import { shippedReports } from '../../src/reports/reading/locateReport.ts';
import { markdownText } from '../../src/reports/telling/markdownText.ts';
import { makeReport } from '../support/makeReport.ts';
import { openTestApi, type TestApi } from '../support/openTestApi.ts';

let api: TestApi;
beforeAll(async () => (api = await openTestApi({ seeded: true })));
afterAll(() => api.close());

const variables: Readonly<Record<string, Record<string, unknown>>> = {
  announced: { before: '2026-02-01' },
  bilateral: { a: 'KR', b: 'CN' },
  brief: { country: 'CN', from: '2026-01-01' },
  diary: { person: 'lee-jae-myung' },
};

const withTimeline = shippedReports().flatMap(({ name, form }) =>
  Object.values(form.plots).flatMap(({ kind, rows }) =>
    kind === 'timeline' ? { name, rows } : [],
  ),
);

it.each(withTimeline)(
  'The report $name has every event of its time line in its text, where the plot has no table',
  async ({ name: report, rows }) => {
    const asked = { report, variables: variables[report] ?? {} };
    const { data } = JSON.parse(await makeReport(api, { ...asked, format: 'json' })) as {
      data: unknown;
    };
    const markdown = await makeReport(api, asked);
    const titles = valuesAt(data, [...pathOf(rows), 'title']);
    const told = titles.filter((title) => markdown.includes(`· ${markdownText(title)}`));
    expect([told, told.length > 0]).toEqual([titles, true]);
  },
);
