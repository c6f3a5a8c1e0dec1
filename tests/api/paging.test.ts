import fc from 'fast-check';

import { decodeGlobalId, encodeGlobalId } from '../../src/entities/globalId.ts';
import { recordId } from '../../src/domain/recordId.ts';
import { database } from '../../src/store/sql.ts';
import { readEventModels, type EventModel } from '../support/eventModel.ts';
import { openTestApi, type TestApi } from '../support/openTestApi.ts';
import { writeRandomRecord } from '../support/writeRandomRecord.ts';

/** A list as the API has to give it: worked out in JavaScript from the plain rows of the tables. */
interface Model {
  readonly field: string;
  readonly parent: string | null;
  readonly args: string;
  readonly ids: readonly string[];
}

let api: TestApi;
let events: EventModel[];
let persons: { id: string; sort_name: string }[];
const COUNTRY = recordId('random country', '0');

beforeAll(async () => {
  api = await openTestApi();
  await writeRandomRecord(api.store);
  events = await readEventModels(api.store);
  persons = await api.store.run(
    database.selectFrom('person').select(['id', 'sort_name']).compile(),
  );
});
afterAll(() => api.close());

const direction = fc.constantFrom('ASC', 'DESC');

const order = fc.record({ field: fc.constantFrom('WHEN', 'UPDATED', 'INTENSITY'), direction });

const day = fc
  .integer({ min: 1, max: 31 })
  .map((at) => `2025-02-${String(Math.min(at, 28)).padStart(2, '0')}`);

/** A filter as the query writes it, and the same as a predicate. */
const filter = fc.oneof(
  fc.constant({ text: '{}', keeps: () => true }),
  fc.constantFrom('MEETING', 'STATEMENT', 'INCIDENT').map((kind) => ({
    text: `{ kinds: [${kind}] }`,
    keeps: (event: EventModel) => event.kind === kind,
  })),
  fc.tuple(day, day).map(([one, other]) => {
    const [from, to] = [one, other].sort() as [string, string];
    return {
      text: `{ when: { from: "${from}", to: "${to}" } }`,
      keeps: (event: EventModel) => event.earliest <= to && event.latest >= from,
    };
  }),
  day.map((from) => ({
    text: `{ not: { when: { from: "${from}", match: WITHIN } } }`,
    keeps: (event: EventModel) => !(event.earliest >= from),
  })),
  fc.constant({
    text: '{ or: [{ intensity: { min: 1 } }, { confidence: { review: MACHINE_CODED } }] }',
    keeps: (event: EventModel) =>
      (event.intensity !== null && event.intensity >= 1) || event.review === 'MACHINE_CODED',
  }),
);

const eventList = fc
  .record({ order, filter, nested: fc.boolean() })
  .map(({ order: { field, direction: way }, filter: { text, keeps }, nested }): Model => {
    const key = (event: EventModel): (string | number)[] => {
      if (field === 'WHEN') return [event.earliest, event.precision, event.id];
      if (field === 'UPDATED') return [event.updated_at, event.id];
      return [event.intensity ?? -100, event.id];
    };
    const kept = events
      .filter((event) => !nested || event.parties.some(({ countries }) => countries === COUNTRY))
      .filter((event) => keeps(event));
    return {
      field: 'timeline',
      parent: nested ? encodeGlobalId('Country', COUNTRY) : null,
      args: `orderBy: { field: ${field}, direction: ${way} }, filter: ${text}`,
      ids: sorted(kept, key, way),
    };
  });

const personList = direction.map((way): Model => ({
  field: 'persons',
  parent: null,
  args: `orderBy: { field: NAME, direction: ${way} }`,
  ids: sorted(persons, ({ sort_name, id }) => [Buffer.from(sort_name).toString('hex'), id], way),
}));

// Models are made when a property runs, as the rows are read before it.
const list = fc.oneof(
  { arbitrary: fc.constant(null).chain(() => eventList), weight: 4 },
  fc.constant(null).chain(() => personList),
);

it('gives every row once, in the order of the whole list, page after page', async () => {
  await fc.assert(
    fc.asyncProperty(list, fc.integer({ min: 20, max: 100 }), async (model, size) => {
      expect((await walkForward(model, size)).map(({ id }) => id)).toEqual(model.ids);
    }),
    { numRuns: 25 },
  );
});

it('gives every row once, in the same order, page before page', async () => {
  await fc.assert(
    fc.asyncProperty(list, fc.integer({ min: 20, max: 100 }), async (model, size) => {
      expect((await walkBackward(model, size)).map(({ id }) => id)).toEqual(model.ids);
    }),
    { numRuns: 25 },
  );
});

it('gives the part of the list that any cursors and any size cut out', async () => {
  const place = fc.option(fc.nat(), { nil: undefined });
  const cut = fc.record({
    after: place,
    before: place,
    size: fc.integer({ min: 1, max: 100 }),
    fromEnd: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(list, fc.array(cut, { minLength: 3, maxLength: 6 }), async (model, cuts) => {
      const rows = await walkForward(model, 100);
      for (const { after, before, size, fromEnd } of cuts) {
        const from = after === undefined || rows.length === 0 ? undefined : after % rows.length;
        const to = before === undefined || rows.length === 0 ? undefined : before % rows.length;
        const page = await readPage(model, {
          [fromEnd ? 'last' : 'first']: size,
          ...(from !== undefined && { after: rows[from]?.cursor }),
          ...(to !== undefined && { before: rows[to]?.cursor }),
        });
        const window = model.ids.slice(from === undefined ? 0 : from + 1, to);
        expect(page).toMatchObject({
          ids: fromEnd ? window.slice(-size) : window.slice(0, size),
          totalCount: model.ids.length,
          hasNextPage: fromEnd ? to !== undefined : window.length > size,
          hasPreviousPage: fromEnd ? window.length > size : from !== undefined,
        });
      }
    }),
    { numRuns: 25 },
  );
});

interface PlacedRow {
  readonly id: string;
  readonly cursor: string;
}

interface ReadPage {
  readonly ids: readonly string[];
  readonly rows: readonly PlacedRow[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

async function walkForward(model: Model, first: number): Promise<PlacedRow[]> {
  const rows: PlacedRow[] = [];
  for (;;) {
    const page = await readPage(model, { first, after: rows.at(-1)?.cursor });
    rows.push(...page.rows);
    if (!page.hasNextPage) return rows;
  }
}

async function walkBackward(model: Model, last: number): Promise<PlacedRow[]> {
  const rows: PlacedRow[] = [];
  for (;;) {
    const page = await readPage(model, { last, before: rows[0]?.cursor });
    rows.unshift(...page.rows);
    if (!page.hasPreviousPage) return rows;
  }
}

async function readPage(
  { field, parent, args }: Model,
  page: Record<string, string | number | undefined>,
): Promise<ReadPage> {
  const list = `${field}(first: $first, after: $after, last: $last, before: $before, ${args}) {
    totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage } }`;
  const { data, errors } = await api.query(
    `query ($first: Int, $after: String, $last: Int, $before: String) {
      ${parent === null ? list : `country(by: { id: "${parent}" }) { ${list} }`} }`,
    page,
  );
  expect(errors).toBeUndefined();
  const root = data as Record<string, unknown>;
  const connection = (parent === null ? root : (root.country as Record<string, unknown>))[
    field
  ] as {
    totalCount: number;
    edges: { cursor: string; node: { id: string } }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean };
  };
  const rows = connection.edges.map(({ cursor, node }) => ({ cursor, id: uuidOf(node.id) }));
  return {
    ...connection.pageInfo,
    totalCount: connection.totalCount,
    rows,
    ids: rows.map(({ id }) => id),
  };
}

const uuidOf = (globalId: string): string => decodeGlobalId(globalId)?.id ?? '';

/** Sorts by keys of the same form; every key runs the same way. */
function sorted<Row extends { id: string }>(
  rows: readonly Row[],
  key: (row: Row) => (string | number)[],
  way: string,
): string[] {
  const compare = (one: Row, other: Row): number => {
    const [left, right] = [key(one), key(other)];
    const at = left.findIndex((value, index) => value !== right[index]);
    if (at < 0) return 0;
    return (left[at] ?? 0) < (right[at] ?? 0) ? -1 : 1;
  };
  const ascending = [...rows].sort(compare).map(({ id }) => id);
  return way === 'ASC' ? ascending : ascending.reverse();
}
