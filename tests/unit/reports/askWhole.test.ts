import type { Ask } from '../../../src/reports/asking/ask.ts';
import { askWhole } from '../../../src/reports/asking/askWhole.ts';
import { readOperation } from '../../../src/reports/reading/readOperation.ts';

const operation = readOperation(`query ($a: CountryCode!, $after: String) {
  relation(a: $a, b: "CN") {
    a { name }
    timeline(first: 2, after: $after) {
      totalCount
      nodes { title parties(first: 1) { nodes { role } pageInfo { hasNextPage } } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`);

const titles = ['one', 'two', 'three', 'four', 'five'];

/** An API with five events, two a page, that keeps what it was asked. */
function fakeApi(): { ask: Ask; asked: { query: string; variables: object }[] } {
  const asked: { query: string; variables: object }[] = [];
  const ask: Ask = async (query, variables) => {
    asked.push({ query, variables });
    const start = Number(variables.after ?? 0);
    const nodes = titles.slice(start, start + 2).map((title) => ({ title }));
    const hasNextPage = start + 2 < titles.length;
    const timeline = {
      ...{ totalCount: titles.length, nodes },
      pageInfo: { hasNextPage, endCursor: String(start + 2) },
    };
    return { data: { relation: { a: { name: 'South Korea' }, timeline } } };
  };
  return { ask, asked };
}

describe('asking an operation whole', () => {
  it('follows a list to its end', async () => {
    const { data, cuts } = await askWhole(fakeApi().ask, operation, { a: 'KR' }, { most: 100 });
    expect([data, cuts]).toMatchObject([
      {
        relation: {
          a: { name: 'South Korea' },
          timeline: { nodes: titles.map((title) => ({ title })), pageInfo: { hasNextPage: false } },
        },
      },
      [],
    ]);
  });

  it('asks for the next pages with nothing but the list, and no variable or field that is idle', async () => {
    const { ask, asked } = fakeApi();
    await askWhole(ask, operation, { a: 'KR' }, { most: 100 });
    expect([asked.length, asked[1]?.variables, asked[1]?.query.includes('name')]).toEqual([
      3,
      { a: 'KR', after: '2' },
      false,
    ]);
  });

  it('stops at the most that may be read, and says what is missing', async () => {
    const { data, cuts } = await askWhole(fakeApi().ask, operation, { a: 'KR' }, { most: 3 });
    expect([data, cuts]).toMatchObject([
      {
        relation: {
          timeline: {
            nodes: [{ title: 'one' }, { title: 'two' }, { title: 'three' }],
            // A cursor of the whole page would lead past records that were left out.
            pageInfo: { hasNextPage: true, endCursor: null },
          },
        },
      },
      [{ path: 'relation.timeline', lists: 1, shown: 3, total: 5, isFollowed: true }],
    ]);
  });

  it('keeps no more of the first page than may be read', async () => {
    const { data, cuts } = await askWhole(fakeApi().ask, operation, { a: 'KR' }, { most: 1 });
    expect([data, cuts]).toMatchObject([
      { relation: { timeline: { nodes: [{ title: 'one' }] } } },
      [{ shown: 1, total: 5 }],
    ]);
  });

  it('cuts nothing from a list that is just as long as may be read', async () => {
    const { cuts } = await askWhole(fakeApi().ask, operation, { a: 'KR' }, { most: 5 });
    expect(cuts).toEqual([]);
  });

  it('counts what is kept, not what came', async () => {
    const steps: number[] = [];
    const onProgress = (done: number): void => void steps.push(done);
    await askWhole(fakeApi().ask, operation, {}, { most: 3, onProgress });
    expect(steps).toEqual([2, 3]);
  });

  it('says of lists below others that they are cut', async () => {
    const cut = { parties: { nodes: [{}], pageInfo: { hasNextPage: true } } };
    const ask: Ask = async () => ({
      data: {
        relation: {
          timeline: { nodes: [cut, cut], pageInfo: { hasNextPage: false, endCursor: null } },
        },
      },
    });
    const { cuts } = await askWhole(ask, operation, {}, { most: 100 });
    expect(cuts).toEqual([
      {
        path: 'relation.timeline.nodes.*.parties',
        ...{ lists: 2, shown: 2, total: undefined, isFollowed: false },
      },
    ]);
  });

  it('tells how far it has come', async () => {
    const steps: number[] = [];
    const onProgress = (done: number): void => void steps.push(done);
    await askWhole(fakeApi().ask, operation, {}, { most: 100, onProgress });
    expect(steps).toEqual([2, 4, 5]);
  });

  it.each([
    ['BAD_USER_INPUT', 'ReportUsageError'],
    ['SERVICE_UNAVAILABLE', 'ReportError'],
  ])('names all errors of an answer with %s', async (code, name) => {
    const ask: Ask = async () => ({
      errors: [
        { message: 'a: no country has the code "XX".', path: ['relation'], extensions: { code } },
        { message: 'And this.', extensions: { code } },
      ],
    });
    await expect(askWhole(ask, operation, {}, { most: 1 })).rejects.toMatchObject({
      name,
      message: 'a: no country has the code "XX". (at relation)\nAnd this.',
    });
  });

  it.each([
    ['a mutation', 'mutation { deleteTopic(input: {}) { id } }'],
    ['two queries', 'query A { viewer { name } } query B { viewer { name } }'],
  ])('is refused for %s', (_what, text) => {
    expect(() => readOperation(text)).toThrow('a report asks one query');
  });
});
