import { openTestApi, type TestApi } from '../../support/openTestApi.ts';

// What the founding report has to answer, each question in one request.

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  await api.query('{ relation(a: "KR", b: "CN") { a { id } } }'); // reads the country codes once
});
afterAll(() => api.close());

const VISIT = 'south-korean-state-visit-to-beijing-2026-01';

it('tells who visited whom, from when to when', async () => {
  const { data, statements } = await api.ask(`{
    meetings(filter: { formats: [STATE_VISIT], pair: ["KR", "CN"] }) {
      nodes {
        when { earliest latest precision }
        place { name }
        host { country { name } }
        parties(roles: [GUEST]) { nodes { person { name } country { name } } }
      }
    }
  }`);

  expect(data).toEqual({
    meetings: {
      nodes: [
        {
          when: { earliest: '2026-01-04', latest: '2026-01-07', precision: 'DAY' },
          place: { name: 'Beijing' },
          host: { country: { name: 'China' } },
          parties: {
            nodes: [{ person: { name: 'Lee Jae Myung' }, country: { name: 'South Korea' } }],
          },
        },
      ],
    },
  });
  expect(statements).toBe(1);
});

it('tells which office each party held on the day', async () => {
  const { data, statements } = await api.ask(`{
    meeting(by: { slug: "lee-xi-talks-beijing-2026-01" }) {
      parties { nodes { titleAsPrinted person { name } office { office { title } from } } }
    }
  }`);

  expect(data).toMatchObject({
    meeting: {
      parties: {
        nodes: [
          { person: { name: 'Xi Jinping' }, office: { office: { title: 'President of China' } } },
          {
            titleAsPrinted: 'President',
            person: { name: 'Lee Jae Myung' },
            office: { office: { title: 'President of South Korea' }, from: '2025-06-04' },
          },
        ],
      },
    },
  });
  expect(statements).toBe(1);
});

it('tells which talks belong to the visit, and that they are planned and not held', async () => {
  const { data, statements } = await api.ask(`{
    meeting(by: { slug: "${VISIT}" }) {
      status
      sessions(orderBy: { field: WHEN, direction: ASC }) { nodes { title status } }
    }
  }`);

  expect(data).toEqual({
    meeting: {
      status: 'HELD',
      sessions: {
        nodes: expect.arrayContaining(
          ['Li Qiang', 'Xi Jinping', 'Zhao Leji'].map((name) => ({
            title: expect.stringContaining(name) as string,
            status: 'SCHEDULED',
          })),
        ) as unknown,
      },
    },
  });
  expect(statements).toBe(1);
});

it('tells how many times the two presidents met in the last two months', async () => {
  const { data, statements } = await api.ask(`{
    person(by: { slug: "lee-jae-myung" }) {
      held: metWith(when: { from: "2025-11-04", to: "2026-01-07" }) {
        nodes { person { name } times lastMeeting { confidence { implied } } }
      }
      withThePlanned: metWith(
        when: { from: "2025-11-04", to: "2026-01-07" }
        statuses: [HELD, SCHEDULED]
        first: 1
      ) { nodes { person { name } times } }
    }
  }`);

  expect(data).toEqual({
    person: {
      held: {
        nodes: [
          {
            person: { name: 'Xi Jinping' },
            times: 1,
            lastMeeting: { confidence: { implied: true } },
          },
        ],
      },
      withThePlanned: { nodes: [{ person: { name: 'Xi Jinping' }, times: 2 }] },
    },
  });
  expect(statements).toBe(1);
});

it('tells the agenda', async () => {
  const { data, statements } = await api.ask(`{
    meeting(by: { slug: "${VISIT}" }) { agenda { ordinal text topic { slug } } }
  }`);

  expect(data).toMatchObject({
    meeting: {
      agenda: expect.arrayContaining([
        {
          ordinal: 2,
          text: expect.any(String) as string,
          topic: { slug: 'north-korea-nuclear-programme' },
        },
        { ordinal: 4, text: expect.any(String) as string, topic: { slug: 'economic-cooperation' } },
      ]) as unknown,
    },
  });
  expect(statements).toBe(1);
});

it.each([
  '이재명',
  '李在明',
  'Lee Jae-myung',
  'lee jaemyung',
  'Yi Chaemyŏng',
  'ＬＥＥ　ＪＡＥ　ＭＹＵＮＧ',
])('finds one person by the name %s', async (name) => {
  const { data } = await api.ask(`{ persons(filter: { name: "${name}" }) { nodes { slug } } }`);

  expect(data).toEqual({ persons: { nodes: [{ slug: 'lee-jae-myung' }] } });
});

it('names the leaders of a country on a day, in order of precedence', async () => {
  const { data } = await api.ask(`{
    country(by: { code: "CN" }) { leaders(asOf: "2026-01-04") { person { name } office { kind } } }
  }`);

  expect(data).toEqual({
    country: {
      leaders: [
        { person: { name: 'Xi Jinping' }, office: { kind: 'HEAD_OF_STATE' } },
        { person: { name: 'Li Qiang' }, office: { kind: 'HEAD_OF_GOVERNMENT' } },
      ],
    },
  });
});
