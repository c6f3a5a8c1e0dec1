import { makeReport } from '../support/makeReport.ts';
import { openTestApi, type TestApi } from '../support/openTestApi.ts';
import { useTestFolder } from '../support/testFolder.ts';
import { writeReport } from '../support/writeReport.ts';

const folder = useTestFolder();
let api: TestApi;
beforeAll(async () => (api = await openTestApi({ seeded: true })));
afterAll(() => api.close());

const koreaChina = { report: 'bilateral', variables: { a: 'KR', b: 'CN' } };

describe('a bilateral timeline', () => {
  it('has every event of the two, in order of time', async () => {
    const markdown = await makeReport(api, koreaChina);
    expect(markdown.match(/^- \*\*/gm)).toHaveLength(14);
    expect(markdown.match(/^## .*$/gm)).toEqual([
      '## Of unknown beginning',
      '## 2025',
      '## 2026',
      '## Queries',
      '## Sources',
    ]);
  });

  it('is whole where it is longer than a page', async () => {
    const whole = JSON.parse(await makeReport(api, { ...koreaChina, format: 'json' })) as unknown;
    expect(whole).toMatchObject({
      report: { name: 'bilateral', title: 'South Korea and China' },
      variables: { a: 'KR', b: 'CN' },
      cuts: [],
      data: { relation: { timeline: { totalCount: 14, nodes: { length: 14 } } } },
    });
  });

  it('says that what is planned is not known to be held', async () => {
    expect(await makeReport(api, koreaChina)).toContain(
      'Talks of Lee Jae Myung and Xi Jinping · Beijing · *scheduled; no source on record says that it was held*',
    );
  });

  it('is no more precise than its sources', async () => {
    expect(await makeReport(api, koreaChina)).toContain(
      '**about November 2025 – 3 January 2026** · Earlier meeting',
    );
  });

  it('marks what a source only implies', async () => {
    expect(await makeReport(api, koreaChina)).toContain(
      'held · *implied, not said outright* [^1] (2.1, implied)',
    );
  });

  it('ends with its sources, each once', async () => {
    expect((await makeReport(api, koreaChina)).split('## Sources\n\n')[1]).toMatch(
      /^\[\^1\]: Unknown publisher: \*News report on the South Korean state visit to Beijing\*\. January 2026\. Licence: All rights reserved; short quotations only\.\n\n\[query 1\]: #query-1\n$/,
    );
  });

  it('leads from its numbers to the query, in the appendix or in an explorer', async () => {
    const explorer = 'https://example.org/graphiql';
    const [inside, outside] = [
      await makeReport(api, koreaChina),
      await makeReport(api, { ...koreaChina, explorer }),
    ];
    expect([inside, outside]).toEqual([
      expect.stringMatching(/^\[14\]\[query 1\] events [^]*### Query 1\n\n```graphql\nquery/m),
      expect.stringMatching(
        /^\[14\]\[query 1\] events [^]*\[query 1\]: https:\/\/example\.org\/graphiql\?query=/m,
      ),
    ]);
  });

  it('says that there is nothing, and what to try', async () => {
    const variables = { a: 'KR', b: 'CN', from: '2050-01-01' };
    expect(await makeReport(api, { report: 'bilateral', variables })).toMatch(
      /The record has nothing between South Korea and China in this period\. The first it has is of about November 2025/,
    );
  });

  it('is a table in CSV', async () => {
    const csv = await makeReport(api, { ...koreaChina, format: 'csv' });
    expect(csv.split('\r\n').slice(0, 3)).toEqual([
      'date,kind,title,place,status,review,sources,locators',
      '/2026-01-04,Statement,South Korea and the United States urge China to use its influence on North Korea,,,REVIEWED,News report on the South Korean state visit to Beijing,5.2',
      '2025-11~/2026-01-03,Meeting,Earlier meeting of Lee Jae Myung and Xi Jinping,,HELD,REVIEWED,News report on the South Korean state visit to Beijing,2.1',
    ]);
  });

  it('is a drawing in SVG that has both schemes in it', async () => {
    const svg = await makeReport(api, { ...koreaChina, format: 'svg' });
    expect(svg).toMatch(
      /^<\?xml [^]*<svg role="graphics-document" aria-label="What happened when\./,
    );
    expect(svg).toContain('prefers-color-scheme: dark');
  });
});

describe('the diary of a person', () => {
  it('tells the offices, whom the person met, and what happened day by day', async () => {
    const markdown = await makeReport(api, {
      report: 'diary',
      variables: { person: 'lee-jae-myung' },
    });
    expect(markdown).toMatch(
      /## Offices\n\n- President of South Korea, from 4 June 2025 \[\^1\][^]*## Met\n\n- Xi Jinping: \[1\]\[query 1\] held[^]*## Day by day\n\n- \*\*about November 2025[^]*“a genuinely reliable neighbor”/,
    );
  });

  it.each([
    ['in another script', '이재명', 'Did you mean "lee-jae-myung" (Lee Jae Myung)?'],
    ['with a slip', 'lee-jae-mung', 'Did you mean "lee-jae-myung" (Lee Jae Myung)?'],
  ])('suggests whom a name means that is written %s', async (_how, person, suggestion) => {
    await expect(makeReport(api, { report: 'diary', variables: { person } })).rejects.toThrow(
      suggestion,
    );
  });
});

describe('what was announced and never held', () => {
  it('tells each change of status with its source', async () => {
    const markdown = await makeReport(api, {
      report: 'announced',
      variables: { before: '2026-02-01' },
    });
    expect(markdown).toMatch(
      /^\[3\]\[query 1\] meetings were announced[^]*\n {2}- scheduled, until 4 January 2026, its beginning unknown: .* \[\^1\] \(6\.1\)/m,
    );
  });

  it('leaves out what is still to come', async () => {
    const markdown = await makeReport(api, {
      report: 'announced',
      variables: { before: '2026-01-05' },
    });
    expect(markdown).toContain(
      'The record has no meeting that was to be over before 5 January 2026',
    );
  });
});

describe('a list of a report that is cut', () => {
  it('says so', async () => {
    const own = await writeReport(folder, {
      operation: `query Titles($after: String) {
        timeline(first: 3, after: $after) {
          totalCount
          nodes { title }
          pageInfo { hasNextPage endCursor }
        }
      }`,
      template: '{{ timeline.totalCount | counted }} events\n',
    });
    expect(await makeReport(api, { report: own, most: 4 })).toContain(
      '> Not all is here: 4 of 20 records of the list timeline.',
    );
  });
});

describe('text of the record that looks like markup', () => {
  const hostile =
    '<script>alert(1)</script> [link](javascript:alert(1)) {{ now }} {% plot x %} `code` | ![i](http://evil.example/i.png)';
  const variables = { a: 'FR', b: 'DE' };

  beforeAll(async () => {
    const key = await api.key('ADMIN');
    await api.ask(
      `mutation ($input: RecordStatementInput!) {
        recordStatement(input: $input) { userErrors { message } statement { title } }
      }`,
      {
        input: {
          title: hostile,
          act: 'COMMENT',
          when: { edtf: '2020-02-02' },
          text: `=1+1 ${hostile}`,
          language: 'en',
          parties: [
            { role: 'SPEAKER', country: 'FR' },
            { role: 'ADDRESSEE', country: 'DE' },
          ],
        },
      },
      { key },
    );
  });

  it('is text in Markdown', async () => {
    expect(await makeReport(api, { report: 'bilateral', variables })).toContain(
      String.raw`\<script\>alert(1)\</script\> \[link\](javascript:alert(1)) \{\{ now \}\}`,
    );
  });

  it.each(['html', 'svg'] as const)('is text in %s', async (format) => {
    const made = await makeReport(api, { report: 'bilateral', variables, format });
    expect([
      made.includes('<script'),
      made.includes('<img'),
      made.includes('href="javascript'),
    ]).toEqual([false, false, false]);
  });

  it('is no formula in CSV', async () => {
    const own = await writeReport(folder, {
      operation: `query { statements(filter: { pair: ["FR", "DE"] }) { nodes { title text } } }`,
      template: 'none',
      rows: 'statements.nodes',
      columns: { text: 'text' },
    });
    const csv = await makeReport(api, { report: own, format: 'csv' });
    expect(csv.split('\r\n')[1]).toMatch(/^'=1\+1|^"'=1\+1/);
  });
});

describe('a report of one’s own', () => {
  it('is a folder with three files, and may have its own partials', async () => {
    await folder.write('line.liquid', '* {{ event.title }}');
    const own = await writeReport(folder, {
      operation: `query ($country: CountryCode!) {
        timeline(filter: { countries: { any: [$country] } }, first: 1) { nodes { title } }
      }`,
      template: "{% for event in timeline.nodes %}{% render 'line', event: event %}{% endfor %}",
      variables: { country: { description: 'which', default: 'JP' } },
    });
    expect(await makeReport(api, { report: own })).toContain('\n* ');
  });

  it.each([
    ['an operation that is none', { operation: 'query {' }, 'operation.graphql: Syntax Error'],
    ['a mutation', { operation: 'mutation { x }' }, 'a report asks one query'],
    ['a field that its template alone has', { template: '{{ when }}' }, 'undefined variable: when'],
    ['a plot that it has not', { template: '{% plot none %}' }, 'draws the plot "none"'],
    [
      'a variable that it does not tell of',
      { operation: 'query ($x: Int) { timeline(first: $x) { nodes { title } } }' },
      'does not tell what its variable $x is',
    ],
    ['a key that no report has', { more: 'colour: red' }, 'Unrecognized key: "colour"'],
  ])('is refused for %s', async (_what, parts, message) => {
    const own = await writeReport(folder, {
      operation: 'query { timeline(first: 1) { nodes { title } } }',
      template: 'x',
      ...parts,
    });
    await expect(makeReport(api, { report: own })).rejects.toThrow(message);
  });
});
