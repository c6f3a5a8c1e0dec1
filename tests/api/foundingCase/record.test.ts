import { openTestApi, type TestApi } from '../../support/openTestApi.ts';

// What the founding report has to answer, each question in one request.

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  await api.query('{ relation(a: "KR", b: "CN") { a { id } } }'); // reads the country codes once
});
afterAll(() => api.close());

const VISIT = 'south-korean-state-visit-to-beijing-2026-01';

it('gives every verbatim quotation, with channel and place', async () => {
  const { data, statements } = await api.ask(`{
    statements(filter: { isQuotation: true }) {
      nodes { text language speaker { person { name } } channel { name } place { name } }
    }
  }`);

  expect(data).toEqual({
    statements: {
      nodes: [
        {
          text: 'a genuinely reliable neighbor',
          language: 'en',
          speaker: { person: { name: 'Lee Jae Myung' } },
          channel: { name: 'China Central Television' },
          place: { name: expect.stringContaining('Blue House') as string },
        },
      ],
    },
  });
  expect(statements).toBe(1);
});

it('tells what a statement led to', async () => {
  const { data, statements } = await api.ask(`{
    statement(by: { slug: "takaichi-on-taiwan-2025-11" }) {
      when { edtf }
      links(kinds: [LED_TO], direction: OUTGOING) {
        to { title __typename }
        citations { locator }
      }
    }
  }`);

  expect(data).toEqual({
    statement: {
      when: { edtf: '2025-11' },
      links: [
        {
          to: { __typename: 'Incident', title: 'Large Chinese military exercises around Taiwan' },
          citations: [{ locator: '3.2' }],
        },
      ],
    },
  });
  expect(statements).toBe(1);
});

it('tells the chain behind the sanctions, with their number and target', async () => {
  const { data, statements } = await api.ask(`{
    incidents(filter: { categories: [SANCTION] }) {
      nodes {
        when { edtf }
        magnitude { value unit }
        actors { country { name } }
        targets { organization { name } country { name } }
        links(direction: INCOMING) {
          kind
          from { title ... on Statement { speaker { organization { name } } } }
        }
      }
    }
  }`);

  expect(data).toEqual({
    incidents: {
      nodes: [
        {
          when: { edtf: '2025-12' },
          magnitude: { value: 20, unit: 'companies' },
          actors: [{ country: { name: 'China' } }],
          targets: [
            {
              organization: { name: expect.stringMatching(/defence companies/) as string },
              country: { name: 'United States' },
            },
          ],
          links: [
            {
              kind: 'LED_TO',
              from: {
                title: expect.stringContaining('accuses Taiwan') as string,
                speaker: {
                  organization: { name: expect.stringContaining('Foreign Affairs') as string },
                },
              },
            },
          ],
        },
      ],
    },
  });
  expect(statements).toBe(1);
});

it('tells what happened elsewhere on the day of arrival', async () => {
  const { data, statements } = await api.ask(`{
    timeline(filter: {
      when: { from: "2026-01-04", to: "2026-01-04", match: WITHIN }
      not: { countries: { any: ["KR"] } }
    }) { nodes { __typename title countries { name } } }
  }`);

  expect(data).toEqual({
    timeline: {
      nodes: [
        {
          __typename: 'Incident',
          title: 'North Korean launch of ballistic missiles',
          countries: [{ name: 'North Korea' }],
        },
      ],
    },
  });
  expect(statements).toBe(1);
});

it('tells who urged whom', async () => {
  const { data, statements } = await api.ask(`{
    statements(filter: { acts: [APPEAL] }) {
      nodes {
        parties(roles: [SPEAKER, ADDRESSEE]) { nodes { role country { name } } }
        about { country { name } }
      }
    }
  }`);

  expect(data).toEqual({
    statements: {
      nodes: [
        {
          parties: {
            nodes: [
              { role: 'SPEAKER', country: { name: 'South Korea' } },
              { role: 'SPEAKER', country: { name: 'United States' } },
              { role: 'ADDRESSEE', country: { name: 'China' } },
            ],
          },
          about: [{ country: { name: 'North Korea' } }],
        },
      ],
    },
  });
  expect(statements).toBe(1);
});

it('gives the mixed timeline of a pair of countries', async () => {
  const { data, statements } = await api.ask(`{
    relation(a: "CN", b: "KR") {
      timeline(orderBy: { field: WHEN, direction: ASC }, first: 100) {
        totalCount
        nodes { __typename when { earliest } }
      }
      nextMeeting(asOf: "2026-01-04") { partOf { slug } }
      lastMeeting(asOf: "2026-01-03") { slug }
    }
  }`);

  const { relation } = data as {
    relation: {
      timeline: {
        totalCount: number;
        nodes: { __typename: string; when: { earliest: string | null } }[];
      };
    };
  };
  const { totalCount, nodes } = relation.timeline;
  const days = nodes.map(({ when }) => when.earliest ?? '');
  expect(data).toMatchObject({
    relation: {
      nextMeeting: { partOf: { slug: VISIT } },
      lastMeeting: { slug: 'lee-xi-earlier-meeting-2025' },
    },
  });
  expect([
    nodes.length,
    [...days].sort(),
    new Set(nodes.map((node) => node.__typename)).size,
  ]).toEqual([totalCount, days, 2]);
  expect(statements).toBe(1);
});

it('takes no event of unknown beginning for the first contact', async () => {
  const { data } = await api.ask('{ relation(a: "CN", b: "KR") { firstContact { slug } } }');

  expect(data).toEqual({ relation: { firstContact: { slug: 'lee-xi-earlier-meeting-2025' } } });
});

it('counts by month and kind what the lists of the same filter hold', async () => {
  const { data, statements } = await api.ask(`{
    statistics(groupBy: [MONTH, KIND], dates: WITHIN, filter: { when: { from: "2025-11-01", to: "2026-01-31" } }) {
      rows { period { edtf } kind count filter }
    }
  }`);

  const { rows } = (data as { statistics: { rows: { count: number; filter: object }[] } })
    .statistics;
  expect(rows).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ period: { edtf: '2025-11' }, kind: 'STATEMENT', count: 1 }),
      expect.objectContaining({ period: { edtf: '2025-12' }, kind: 'INCIDENT', count: 1 }),
    ]),
  );
  expect(statements).toBe(1);
  for (const { count, filter } of rows) {
    const list = await api.ask(
      'query ($filter: EventFilter) { timeline(filter: $filter, first: 100) { totalCount nodes { id } } }',
      { filter },
    );
    expect(list.data).toMatchObject({ timeline: { totalCount: count, nodes: { length: count } } });
  }
});

it('gives the sentence that supports each record', async () => {
  const { data, statements } = await api.ask(`{
    timeline(first: 100) { nodes { title citations { locator support source { slug } } } }
  }`);

  const { timeline } = data as {
    timeline: { nodes: { citations: { locator: string; source: { slug: string } }[] }[] };
  };
  expect(
    timeline.nodes.filter(
      ({ citations }) => !citations.some(({ locator }) => /^\d\.\d$/.test(locator)),
    ),
  ).toEqual([]);
  expect(statements).toBe(1);
});

it('gives every record that a source supports', async () => {
  const { data, statements } = await api.ask(`{
    source(by: { slug: "beijing-visit-report-2026-01" }) {
      supports(first: 100) {
        totalCount
        nodes { locator subject { __typename id } }
      }
    }
  }`);

  const { source } = data as {
    source: { supports: { totalCount: number; nodes: { subject: { __typename: string } }[] } };
  };
  const types = new Set(source.supports.nodes.map(({ subject }) => subject.__typename));
  expect([...types].sort()).toEqual([
    'EventLink',
    'Incident',
    'Meeting',
    'Organization',
    'Person',
    'Position',
    'Statement',
    'StatusChange',
  ]);
  expect(source.supports.nodes).toHaveLength(source.supports.totalCount);
  expect(statements).toBe(7); // the page with its source, and one for each table of subjects
});
