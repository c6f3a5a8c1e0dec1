// cspell:disable
import { sql } from 'kysely';

import { foldText } from '../../src/domain/foldText.ts';
import { recordId } from '../../src/domain/recordId.ts';
import { database } from '../../src/store/sql.ts';
import { openTestApi, type TestApi } from '../support/openTestApi.ts';
import { marked, search, slugOf, slugs } from '../support/searchIn.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
});
afterAll(() => api.close());

async function timeline(filter: string): Promise<string[]> {
  const { data } = await api.ask(`{ timeline(first: 100, filter: ${filter}) { nodes { slug } } }`);
  return (data as { timeline: { nodes: { slug: string }[] } }).timeline.nodes.map(
    ({ slug }) => slug,
  );
}

const run = (statement: ReturnType<typeof sql>): Promise<unknown> =>
  api.store.run(statement.compile(database));

async function refusalOf(text: string): Promise<string> {
  const { errors } = await api.query(
    'query ($text: String!) { search(text: $text) { totalCount } }',
    {
      text,
    },
  );
  return errors?.[0]?.message ?? '';
}

it.each([
  ['lee jae-myung', { name: 'Lee Jae Myung' }],
  ['state visit', { title: 'State visit of President Lee Jae Myung to China' }],
])('gives the records of "%s" where nothing else is asked for', async (text, record) => {
  const { data } = await api.ask(
    `{ search(text: "${text}") { nodes { record { ... on Person { name } ... on Event { title } } } } }`,
  );
  expect(data).toEqual({ search: { nodes: expect.arrayContaining([{ record }]) as unknown } });
});

describe('An event is found', () => {
  it('by words of its texts, in any order, which are marked', async () => {
    const { nodes } = await search(api, 'china VISIT president', ', kinds: [MEETING]');

    expect(nodes.slice(0, 1).map(slugOf)).toEqual(['south-korean-state-visit-to-beijing-2026-01']);
    expect(marked(nodes[0])).toMatchObject({ TITLE: ['visit', 'President', 'China'] });
  });

  it('by the text of a statement', async () => {
    const { nodes } = await search(api, '"genuinely reliable"', ', kinds: [STATEMENT]');

    expect(nodes.map(marked)).toContainEqual(
      expect.objectContaining({ TEXT: ['genuinely reliable'] }),
    );
  });

  it('by words side by side alone, where they are in quotation marks', async () => {
    const apart = await search(api, '"visit state"');
    const together = await search(api, '"state visit"', ', kinds: [MEETING]');

    expect([slugs(apart), slugs(together)]).toEqual([
      [],
      ['south-korean-state-visit-to-beijing-2026-01'],
    ]);
  });

  it('by the beginning of a word', async () => {
    const { nodes } = await search(api, 'genuin*', ', kinds: [STATEMENT]');

    expect(nodes.map(marked)).toContainEqual(expect.objectContaining({ TEXT: ['genuinely'] }));
  });

  it('without those that have a word which is not wanted', async () => {
    const all = slugs(await search(api, 'talks', ', first: 100'));
    const without = slugs(await search(api, 'talks -xi', ', first: 100'));
    const withIt = slugs(await search(api, 'talks xi', ', first: 100'));

    expect(withIt.length).toBeGreaterThan(0);
    expect([...without, ...withIt].sort()).toEqual(all.sort());
  });

  it.each(['방문했', '중국을 방문', '在北京', '京会'])(
    'by a part of a text without spaces: %s',
    async (text) => {
      await run(sql`insert into event (id, kind, slug, title, summary, edtf, earliest, latest, precision, review)
      values (${recordId('test', 'korean')}, 'INCIDENT', 'korean', '대통령이 중국을 방문했다', '在北京會談', '2026', '2026-01-01', '2026-12-31', 'YEAR', 'REVIEWED')
      on conflict do nothing`);

      const { nodes } = await search(api, text);

      expect(nodes.map(slugOf)).toEqual(['korean']);
      expect(Object.values(marked(nodes[0])).flat().map(foldText).join(' ')).toBe(foldText(text));
    },
  );

  it('as long as it has the words, whoever wrote it, and not any longer', async () => {
    const id = recordId('test', 'written');
    const found = async (text: string): Promise<number> => (await search(api, text)).totalCount;
    await run(sql`insert into event (id, kind, title, edtf, earliest, latest, precision, review)
      values (${id}, 'STATEMENT', 'Zyzzyva', '2026', '2026-01-01', '2026-12-31', 'YEAR', 'REVIEWED')`);
    await run(
      sql`insert into statement (id, act, text, language) values (${id}, 'COMMENT', 'Quokka', 'en')`,
    );
    await run(sql`insert into statement_translation (id, statement_id, language, text)
      values (${recordId('test', 'translation')}, ${id}, 'de', 'Beutelmarder')`);
    const written = [await found('zyzzyva quokka beutelmarder'), await found('numbat')];
    await run(sql`update event set title = 'Numbat' where id = ${id}`);
    await run(sql`update statement set text = 'Bilby' where id = ${id}`);
    const changed = [await found('zyzzyva'), await found('quokka'), await found('numbat bilby')];
    await run(sql`delete from event where id = ${id}`);

    expect([written, changed, await found('numbat')]).toEqual([[1, 0], [0, 0, 1], 0]);
  });
});

describe('The filter of events', () => {
  it('bounds a search to events', async () => {
    const { nodes } = await search(api, 'china', ', first: 100, filter: { kinds: [STATEMENT] }');

    expect([...new Set(nodes.map(({ kind }) => kind))]).toEqual(['STATEMENT']);
  });

  it('has the same text for lists, in their order', async () => {
    const inOrder = await timeline('{ text: "visit" }');
    const found = await search(api, 'visit', ', first: 100, filter: {}');

    expect(inOrder.toSorted()).toEqual(slugs(found).sort());
    expect(inOrder).toEqual((await timeline('{}')).filter((slug) => inOrder.includes(slug)));
  });

  it('joins it to everything else', async () => {
    const [all, visit, china] = [
      await timeline('{}'),
      await timeline('{ text: "visit" }'),
      await timeline('{ text: "china" }'),
    ];

    expect([
      await timeline('{ or: [{ text: "visit" }, { text: "china" }] }'),
      await timeline('{ text: "visit", and: [{ text: "china" }] }'),
      await timeline('{ not: { text: "visit" } }'),
      await timeline('{ text: "visit", pair: ["KR", "CN"] }'),
    ]).toEqual([
      all.filter((slug) => visit.includes(slug) || china.includes(slug)),
      visit.filter((slug) => china.includes(slug)),
      all.filter((slug) => !visit.includes(slug)),
      (await timeline('{ pair: ["KR", "CN"] }')).filter((slug) => visit.includes(slug)),
    ]);
  });

  it('sees the words of an event as it was known', async () => {
    const key = await api.key('EDITOR');
    const before = new Date().toISOString();
    const meetingAt = async (text: string) => {
      const { data } = await api.ask(
        `{ meeting(by: { slug: "south-korean-state-visit-to-beijing-2026-01" }, knownAt: "${before}") {
          parties(first: 1) { nodes { person { meetings(filter: { text: "${text}" }) { nodes { slug } } } } }
        } }`,
      );
      return JSON.stringify(data);
    };
    await api.ask(
      `mutation { updateMeeting(input: { id: "${await meetingId()}", expectedVersion: 1, title: "Wombat", reason: "A test" }) { userErrors { message } } }`,
      {},
      { key },
    );

    expect([await meetingAt('state visit of president'), await meetingAt('wombat')]).toEqual([
      expect.stringContaining('south-korean-state-visit'),
      expect.not.stringContaining('south-korean-state-visit'),
    ]);
  });
});

async function meetingId(): Promise<string> {
  const { data } = await api.ask(
    '{ meeting(by: { slug: "south-korean-state-visit-to-beijing-2026-01" }) { id } }',
  );
  return (data as { meeting: { id: string } }).meeting.id;
}

it('pages in both directions without a hit lost or seen twice', async () => {
  const all = await search(api, 'south', ', first: 100');
  const forward: string[] = [];
  for (let after = ''; ;) {
    const page = await search(api, 'south', `, first: 3${after}`);
    forward.push(...slugs(page));
    if (page.nodes.length < 3) break;
    after = `, after: "${page.edges.at(-1)?.cursor ?? ''}"`;
  }
  const last = await search(api, 'south', ', last: 4');

  expect(all.nodes.length).toBeGreaterThan(6);
  expect(all.totalCount).toBe(all.nodes.length);
  expect(forward).toEqual(slugs(all));
  expect(slugs(last)).toEqual(slugs(all).slice(-4));
});

it('takes two statements for a page, and one more for its texts', async () => {
  const hits = await api.ask(
    '{ search(text: "china") { totalCount nodes { kind match name { value } } } }',
  );
  const texts = await api.ask('{ search(text: "china") { nodes { matches { text } } } }');

  expect([hits.statements, texts.statements]).toEqual([2, 3]);
});

it.each([
  ['summit Beijng', ['Beijing']],
  ['China zyzzy', ['China']],
])('suggests for "%s", which finds nothing, %j', async (text, suggestions) => {
  const found = await search(api, text);

  expect([found.totalCount, found.suggestions]).toEqual([0, suggestions]);
});

it.each([
  ['', 'text: it has no word'],
  [' — !', 'text: it has no word'],
  ['-china', 'text: it says only what to leave out'],
  ['a*', 'text: "a*" begins nearly everything'],
  ['a '.repeat(101), 'text: 202 characters are too many'],
  ['a '.repeat(17), 'text: more than 16 words'],
])('refuses "%s"', async (text, message) => {
  expect(await refusalOf(text)).toContain(message);
});

it.each(["'", '\\', "a' | 'b", 'a & | ! ( ) <-> :*', '"', '""a', "'); drop table person; --"])(
  'reads %s as words, and as nothing else',
  async (text) => {
    const { status } = await api.query(
      'query ($text: String!) { search(text: $text) { totalCount } timeline(filter: { text: $text }) { totalCount } }',
      { text: `visit ${text}` },
    );

    expect(status).toBe(200);
  },
);

it.each([
  ['persons: { any: ["lee-jea-myung"] }', 'Did you mean "lee-jae-myung"?'],
  ['persons: { any: ["xi-jinpin"] }', 'Did you mean "xi-jinping"?'],
  ['topics: { any: ["state-visit"] }', 'Did you mean "state-visits"?'],
  ['countries: { any: ["KRR"] }', '"KR"'],
])('suggests near names where a filter names nothing: %s', async (filter, suggestion) => {
  const { errors } = await api.query(`{ timeline(filter: { ${filter} }) { totalCount } }`);

  expect(errors?.[0]?.message).toContain(suggestion);
});
