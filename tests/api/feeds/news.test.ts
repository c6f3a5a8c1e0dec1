import { mutate, recordOf } from '../../support/mutate.ts';
import { citations } from '../../support/meetingLifecycle.ts';
import { openTestApi, type TestApi } from '../../support/openTestApi.ts';
import { readAtom, type AtomFeed } from '../../support/readAtom.ts';
import { readFeed } from '../../support/readFeed.ts';

let api: TestApi;
let send: ReturnType<typeof mutate>;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  send = mutate(api, await api.key('EDITOR'));
});
afterAll(() => api.close());

/** The news of a filter; they have to be in the form that RFC 4287 asks for. */
async function news(filter = ''): Promise<AtomFeed> {
  const { status, text } = await readFeed(api, `/feed.atom${filter}`);
  expect([status, text.slice(0, 5)]).toEqual([200, '<?xml']);
  return readAtom(text);
}

const titles = (feed: AtomFeed): string[] => feed.texts('//atom:entry/atom:title');
const linksOf = (feed: AtomFeed, rel: string): string[] =>
  feed.texts(`/atom:feed/atom:link[@rel="${rel}"]/@href`);

/** Records an incident of this title, and gives its id and version. */
async function incident(title: string, more: object = {}) {
  const when = { edtf: '2025-06-01' };
  const input = {
    title,
    category: 'OTHER',
    when,
    parties: [{ role: 'ACTOR', country: 'KR' }],
    citations,
    ...more,
  };
  return recordOf(await send('recordIncident', 'incident { id version }', input), 'incident');
}

describe('The news', () => {
  it('begin with the event that was changed last, however long ago it happened', async () => {
    const { id, version: expectedVersion } = await incident('Old', { when: { edtf: '1950' } });
    await incident('New');
    await send('updateIncident', 'incident { id }', {
      id,
      expectedVersion,
      title: 'Old, corrected',
    });
    expect(titles(await news()).slice(0, 2)).toEqual(['Old, corrected', 'New']);
  });

  it('say that there are none, and what to do', async () => {
    const feed = await news('?countries=FJ');
    expect([titles(feed), feed.texts('/atom:feed/atom:subtitle')]).toEqual([
      [],
      ['No event of the record matches so far. For more, leave out a part of the filter.'],
    ]);
  });

  it('have what the filter selects', async () => {
    expect(titles(await news('?kinds=INCIDENT&topics=sanctions'))).toEqual([
      'Chinese sanctions on twenty United States defence companies',
    ]);
  });

  it('tell of an event what the record knows, and when it learnt it', async () => {
    const feed = await news('?kinds=INCIDENT&topics=sanctions');
    const { data } = await api.ask(
      '{ incidents(filter: { topics: { any: ["sanctions"] } }) { nodes { createdAt updatedAt } } }',
    );
    const [node] = (data as { incidents: { nodes: Record<string, string>[] } }).incidents.nodes;
    const of = (path: string): string[] => feed.texts(`//atom:entry/${path}`);
    expect({
      createdAt: of('atom:published')[0],
      updatedAt: of('atom:updated')[0],
      categories: of('atom:category/@term'),
      id: of('atom:id')[0],
    }).toEqual({
      ...node,
      categories: ['INCIDENT', 'sanctions', 'taiwan'],
      id: expect.stringMatching(/^urn:uuid:[\da-f-]{36}$/) as string,
    });
    expect(of('atom:content')[0]).toMatch(
      /^When: 2025-12 \(exact day not known\)\n\nActor: China\n/,
    );
  });

  it('lead to the record, and to the sources that can be read', async () => {
    const source = await send('createSource', 'source { id }', {
      title: 'Report & more',
      publisher: 'An agency',
      licence: 'CC BY 4.0',
      url: 'https://agency.example/?a=1&b=2',
    });
    await incident('With a source', {
      citations: [{ source: recordOf(source, 'source').id, locator: '1' }],
    });
    const feed = await news('?first=1');
    const link = (rel: string, attribute: string): string =>
      feed.texts(`//atom:entry/atom:link[@rel="${rel}"]/@${attribute}`)[0] ?? '';
    const query = new URL(link('alternate', 'href')).searchParams.get('query') ?? '';
    expect([await api.ask(query), link('via', 'href'), link('via', 'title')]).toMatchObject([
      { data: { node: { title: 'With a source' } } },
      'https://agency.example/?a=1&b=2',
      'An agency: Report & more',
    ]);
  });

  it('follow page by page to the end, each event once', async () => {
    const seen: string[] = [];
    for (let path: string | undefined = '?pair=KR,CN&first=3'; path !== undefined;) {
      const feed = await news(path);
      seen.push(...feed.texts('//atom:entry/atom:id'));
      const [next] = linksOf(feed, 'next');
      path = next === undefined ? undefined : new URL(next).search;
    }
    const whole = (await news('?pair=KR,CN&first=100')).texts('//atom:entry/atom:id');
    expect([seen, new Set(seen).size > 6]).toEqual([whole, true]);
  });

  it('are one feed on all pages and in any order of the parameters, each page with an address of its own', async () => {
    const first = await news('?first=3&pair=KR,CN');
    const [next = ''] = linksOf(first, 'next');
    const second = await news(new URL(next).search);
    const other = await news('?pair=KR,CN&first=3');
    const id = (feed: AtomFeed): unknown => feed.texts('/atom:feed/atom:id')[0];
    expect([id(second), id(other), linksOf(second, 'self'), linksOf(second, 'first')]).toEqual([
      id(first),
      id(first),
      [next],
      linksOf(first, 'self'),
    ]);
  });

  it('are a feed where nothing is selected, too', async () => {
    expect(titles(await news('?codes=042&kinds=INCIDENT'))).toEqual([]);
  });

  it('hold any text that the record holds', async () => {
    const title = 'a & b <c> ]]> "d" \u{1F91D} \uFFFD';
    await incident('a & b <c> ]]> "d" \u{1F91D} \u0007');
    expect(titles(await news('?first=1'))).toEqual([title]);
  });

  it('cost as many statements for many entries as for one', async () => {
    const one = await readFeed(api, '/feed.atom?first=1');
    const many = await readFeed(api, '/feed.atom?first=100');
    expect(many.statements).toBe(one.statements);
  });
});
