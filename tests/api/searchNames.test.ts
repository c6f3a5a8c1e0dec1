// cspell:disable
import { sql } from 'kysely';

import { recordId } from '../../src/domain/recordId.ts';
import { database } from '../../src/store/sql.ts';
import { openTestApi, type TestApi } from '../support/openTestApi.ts';
import { marked, search, slugOf } from '../support/searchIn.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
});
afterAll(() => api.close());

describe('A person is found by a name', () => {
  it.each([
    ['이재명', 'lee-jae-myung', '이재명'],
    ['李在明', 'lee-jae-myung', '李在明'],
    ['Lee Jae-myung', 'lee-jae-myung', 'Lee Jae-myung'],
    ['lee jaemyung', 'lee-jae-myung', 'Lee Jae'],
    ['Yi Chaemyŏng', 'lee-jae-myung', 'Yi Chaemyŏng'],
    ['yi chaemyong', 'lee-jae-myung', 'Yi Chaemyŏng'],
    ['Jaemyung Lee', 'lee-jae-myung', 'Lee Jae'],
    ['习近平', 'xi-jinping', '习近平'],
    ['習近平', 'xi-jinping', '習近平'],
    ['XI JINPING', 'xi-jinping', 'Xi Jinping'],
    ['Jinping Xi', 'xi-jinping', 'Xi Jinping'],
  ])('that is spelt %s: %s, first', async (text, slug, name) => {
    const { nodes } = await search(api, text, ', kinds: [PERSON]');

    expect(nodes[0]).toMatchObject({
      kind: 'PERSON',
      match: 'EXACT',
      record: { slug },
      name: { value: expect.stringContaining(name) as unknown },
    });
  });

  it.each([
    ['lee jaemyng', 'lee-jae-myung'],
    ['Jae-myung Lea', 'lee-jae-myung'],
    ['Xi Jinpign', 'xi-jinping'],
    ['Jimping Xi', 'xi-jinping'],
    ['李在铭', 'lee-jae-myung'],
  ])('with a typing error: %s', async (text, slug) => {
    const { nodes } = await search(api, text);

    expect(nodes[0]).toMatchObject({ match: 'NEAR', record: { slug } });
  });

  it('by its beginning, after those who bear just that', async () => {
    const { nodes } = await search(api, 'lee ja', ', kinds: [PERSON]');

    expect(nodes[0]).toMatchObject({ match: 'BEGINNING', record: { slug: 'lee-jae-myung' } });
    expect(marked(nodes[0])).toEqual({ NAME: ['Lee Ja'] });
  });

  it('and shows which name it was, and of what kind', async () => {
    const { nodes } = await search(api, 'Yi Chaemyŏng');

    expect(nodes).toHaveLength(1);
    expect(nodes[0]?.name).toEqual({ value: 'Yi Chaemyŏng', kind: 'TRANSLITERATION' });
    expect(marked(nodes[0])).toEqual({ NAME: ['Yi Chaemyŏng'] });
  });

  it('apart from namesakes', async () => {
    await api.store.run(
      sql`insert into person (id, slug, name, sort_name)
      values (${recordId('test', 'one')}, 'kang-ho-one', 'Kang Ho', 'kangho'),
        (${recordId('test', 'two')}, 'kang-ho-two', 'Kang Ho', 'kangho')`.compile(database),
    );

    const { nodes } = await search(api, 'kang ho');

    expect(nodes.map((hit) => [hit.match, slugOf(hit)]).sort()).toEqual([
      ['EXACT', 'kang-ho-one'],
      ['EXACT', 'kang-ho-two'],
    ]);
  });
});

it.each([
  ['대한민국', 'COUNTRY', 'south-korea'],
  ['cote divoire', 'COUNTRY', 'cote-divoire'],
  ['China Central Television', 'ORGANIZATION', 'china-central-television'],
  ['State visits', 'TOPIC', 'state-visits'],
  ['Blue House', 'PLACE', 'blue-house-seoul'],
  ['south korean state visit to beijing', 'SOURCE', 'beijing-visit-report-2026-01'],
])('"%s" finds the %s %s', async (text, kind, slug) => {
  expect((await search(api, text, `, kinds: [${kind}]`)).nodes[0]).toMatchObject({
    kind,
    record: { slug },
  });
});
