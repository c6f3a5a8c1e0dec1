import { csvColumns } from '../../src/exports/csv/csvColumns.ts';
import type { EventFilter } from '../../src/generated/graphql.ts';
import { recordId } from '../../src/domain/recordId.ts';
import { writeRows } from '../../src/store/writeRows.ts';
import { exportText, linesOf } from '../support/recordFiles.ts';
import { openTestApi, type TestApi } from '../support/openTestApi.ts';
import { writeRandomRecord } from '../support/writeRandomRecord.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  await writeRandomRecord(api.store);
  await writeOneMore();
});
afterAll(() => api.close());

/** The 501st event, so that an export reads more than one page. */
async function writeOneMore(): Promise<void> {
  const id = recordId('event', 'one more');
  const when = { edtf: '2025-01-12', earliest: '2025-01-12', latest: '2025-01-12' };
  const about = { title: 'One more', precision: 'DAY', review: 'REVIEWED' } as const;
  await writeRows(api.store, 'event', [{ id, kind: 'INCIDENT', ...when, ...about }]);
  await writeRows(api.store, 'incident', [{ id, category: 'OTHER' }]);
}

/** The titles that the API gives for a filter, the earliest event first. */
async function titlesOfApi(filter: EventFilter): Promise<string[]> {
  const titles: string[] = [];
  for (let after: string | null = null; ;) {
    const { data } = await api.ask(
      `query ($filter: EventFilter, $after: String) {
        timeline(filter: $filter, first: 100, after: $after, orderBy: { field: WHEN, direction: ASC }) {
          nodes { title } pageInfo { hasNextPage endCursor }
        }
      }`,
      { filter, after },
    );
    const { timeline } = data as {
      timeline: {
        nodes: { title: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    };
    titles.push(...timeline.nodes.map(({ title }) => title));
    if (!timeline.pageInfo.hasNextPage) return titles;
    after = timeline.pageInfo.endCursor;
  }
}

async function exportedEvents(filter: EventFilter) {
  const lines = linesOf(await exportText(api.store, filter)) as { type: string; title: string }[];
  return lines.filter(({ type }) => type === 'event');
}

describe('An export', () => {
  const filters: [string, EventFilter][] = [
    ['all events', {}],
    ['a pair', { pair: ['KR', 'CN'] }],
    ['a topic', { topics: { any: ['sanctions'] } }],
    ['a period of one kind', { kinds: ['MEETING'], when: { from: '2025-02-01', match: 'WITHIN' } }],
    ['either of two', { or: [{ codes: ['0999'] }, { persons: { any: ['xi-jinping'] } }] }],
    ['nothing', { kinds: [] }],
  ];

  it.each(filters)('has the events that the API lists, in order of time: %s', async (_, filter) => {
    const titles = (await exportedEvents(filter)).map(({ title }) => title);
    expect(titles).toEqual(await titlesOfApi(filter));
  });

  it('refuses a filter that names what does not exist, as the API does', async () => {
    await expect(exportText(api.store, { pair: ['KR', 'XX'] })).rejects.toThrow(
      'filter.pair: no country has the code "XX"',
    );
  });

  it('takes as many statements for hundreds of events as for a few', async () => {
    const statements = async (filter: EventFilter): Promise<number> => {
      const before = api.store.statementCount;
      await exportText(api.store, filter, 'csv');
      return api.store.statementCount - before;
    };
    const few = await statements({
      kinds: ['MEETING'],
      when: { from: '2025-12-01', match: 'WITHIN' },
    });
    expect(await statements({ kinds: ['MEETING'] })).toBe(few);
  });

  it('leaves the store as it was, ready for the next', async () => {
    const text = await exportText(api.store);
    expect(await exportText(api.store)).toBe(text);
  });
});

describe('An export as CSV', () => {
  it('begins with the names of its columns, which never change', async () => {
    const [header] = (await exportText(api.store, {}, 'csv')).split('\r\n');
    expect([header, csvColumns.length]).toEqual([
      'id,node_id,slug,kind,title,summary,edtf,earliest,latest,precision,approximate,uncertain,local_time,time_zone,place,place_country,latitude,longitude,code,code_label,quad_class,intensity,review,format,status,act,is_quotation,language,text,stance,channel,category,magnitude,magnitude_least,magnitude_most,magnitude_unit,countries,parties,topics,publishers,citations,external_ids,version,created_at,updated_at',
      45,
    ]);
  });

  it('has a header also where nothing is selected', async () => {
    expect(await exportText(api.store, { kinds: [] }, 'csv')).toMatch(/^id,[^\n]*updated_at\r\n$/);
  });

  it('has a row for each event', async () => {
    const rows = (await exportText(api.store, {}, 'csv')).trimEnd().split('\r\n');
    expect(rows.length - 1).toBe((await exportedEvents({})).length);
  });

  it('says of the sanctions what the record knows of them', async () => {
    const csv = await exportText(api.store, { topics: { any: ['sanctions'] } }, 'csv');
    expect(csv).toContain(
      ',SANCTION,20,20,20,companies,CHN|USA,ACTOR China|TARGET Twenty United States defence',
    );
  });
});
