import fc from 'fast-check';
import { sql } from 'kysely';
import { database } from '../../../src/store/sql.ts';
import type { Store } from '../../../src/store/store.ts';
import { importToy } from '../../support/importToy.ts';
import { openTestStore } from '../../support/openTestStore.ts';
import { removeImported } from '../../support/removeImported.ts';
import { toyFormat, type ToyRow } from '../../support/toyFormat.ts';

let store: Store;
beforeAll(async () => (store = await openTestStore({ seeded: true })));
afterAll(() => store.close());
afterEach(() => removeImported(store));

const visit = { date: '2018-06-01', code: '042', source: 'Anna Muster@DEU', target: 'France' };

/** The imported events, each as its title, its publishers and its parties by role. */
async function imported(): Promise<unknown[]> {
  return store.run(
    sql`select event.title, event.code,
      array(select role || ' ' || coalesce(person.name, organization.name, country.name)
        from party left join person on person.id = person_id
        left join organization on organization.id = organization_id
        left join country on country.id = party.country_id
        where event_id = event.id order by 1) as parties,
      array(select publisher || ': ' || locator from citation join source on source.id = source_id
        where event_id = event.id order by 1) as evidence
      from event where slug is null order by title, event.id`.compile(database),
  );
}

it('makes one event of a row and its mirror', async () => {
  await importToy(store, [
    { id: '1', ...visit },
    { id: '2', ...visit, code: '043', source: 'France', target: 'Anna Muster@DEU' },
  ]);
  expect(await imported()).toEqual([
    {
      title: 'Make a visit: Anna Muster → France',
      code: '042',
      parties: ['GUEST Anna Muster', 'HOST France'],
      evidence: ['Toy Press: row 1', 'Toy Press: row 2'],
    },
  ]);
});

it('makes one event of an agreement, whoever is named first', async () => {
  const signed = { date: '2018-06-01', code: '057' };
  const { events } = await importToy(store, [
    { id: '1', ...signed, source: 'France', target: 'Japan' },
    { id: '2', ...signed, source: 'Japan', target: 'France' },
  ]);
  expect(events).toMatchObject({ created: 1, collapsed: 1 });
});

it('keeps the reports of several publishers as evidence of one event', async () => {
  const { events } = await importToy(store, [
    { id: '1', ...visit, publisher: 'One Daily' },
    { id: '2', ...visit, publisher: 'Two Daily' },
  ]);
  expect(events).toMatchObject({ created: 1, collapsed: 1 });
});

it('makes one meeting of all whom a sentence names', async () => {
  const talks = { date: '2018-06-11', code: '040', sentence: 'story 1, sentence 2' };
  await importToy(store, [
    { id: '1', ...talks, source: 'France', target: 'Germany' },
    { id: '2', ...talks, source: 'Germany', target: 'Ukraine' },
    { id: '3', ...talks, source: 'Japan', target: 'Canada' },
  ]);
  expect(await imported()).toMatchObject([
    { title: 'Consult: France, Germany, Ukraine' },
    { title: 'Consult: Japan, Canada' },
  ]);
});

it('makes one event of a meeting that another sentence repeats', async () => {
  const talks = { date: '2018-06-11', code: '040' };
  const { events } = await importToy(store, [
    { id: '1', ...talks, source: 'France', target: 'Germany', sentence: 'a' },
    { id: '2', ...talks, source: 'Germany', target: 'Ukraine', sentence: 'a' },
    { id: '3', ...talks, source: 'Ukraine', target: 'Germany', sentence: 'b' },
    { id: '4', ...talks, source: 'France', target: 'Germany', sentence: 'b' },
  ]);
  expect(events).toMatchObject({ created: 1, collapsed: 3 });
});

it('holds no meeting that is still to come', async () => {
  await importToy(store, [{ id: '1', ...visit, date: '2912-06-01' }]);
  const meetings = await store.run(
    sql`select status from meeting join event using (id) where slug is null`.compile(database),
  );
  expect(meetings).toEqual([{ status: 'UNKNOWN' }]);
});

it('never makes one event of rows that lack an actor', async () => {
  const { events } = await importToy(store, [
    { id: '1', date: '2018-06-01', code: '112', target: 'France' },
    { id: '2', date: '2018-06-01', code: '112', target: 'France' },
  ]);
  expect(events.created).toBe(2);
});

it('changes nothing in a second run, and says so', async () => {
  const rows = [
    { id: '1', ...visit },
    { id: '2', ...visit, target: 'Japan' },
  ];
  const first = await importToy(store, rows);
  const before = await imported();
  const { events, citations, persons } = await importToy(store, rows);
  expect(first.citations).toEqual({ created: 2, known: 0 });
  expect({ events, citations, persons, after: await imported() }).toMatchObject({
    events: { created: 0, known: 2 },
    citations: { created: 0, known: 2 },
    persons: { created: 0, matched: 1 },
    after: before,
  });
});

it('changes nothing in a second run when the record has come to know namesakes', async () => {
  const rows = [{ id: '1', ...visit, source: 'John Example' }];
  await importToy(store, rows);
  await importToy(store, [{ id: '1', ...visit, source: 'John Example@USA' }], {
    format: toyFormat('other'),
  });
  await importToy(store, [{ id: '1', ...visit, source: 'John Example@GBR' }], {
    format: toyFormat('third'),
  });
  const { events } = await importToy(store, rows);
  expect(events).toMatchObject({ created: 0, known: 1 });
});

it('adds to a known event the evidence that it lacked, and leaves the rest as it was', async () => {
  await importToy(store, [{ id: '1', ...visit }]);
  await store.run(
    sql`update event set title = 'Edited', review = 'REVIEWED' where slug is null`.compile(
      database,
    ),
  );
  await importToy(store, [{ id: '7', ...visit }]);
  expect(await imported()).toMatchObject([
    { title: 'Edited', evidence: ['Toy Press: row 1', 'Toy Press: row 7'] },
  ]);
});

it('keeps what two data sets say of the same day apart', async () => {
  await importToy(store, [{ id: '1', ...visit }]);
  const { events } = await importToy(store, [{ id: '1', ...visit }], {
    format: toyFormat('other'),
  });
  expect(events.created).toBe(1);
});

it('links parts to their whole, whichever comes first', async () => {
  const test = { date: '2018-06-01', code: '150', source: 'North Korea', target: 'Japan' };
  await importToy(store, [
    { id: 'part 1', ...test, partOf: 'whole' },
    { id: 'whole', ...test, partOf: 'whole' },
    { id: 'part 2', ...test, partOf: 'whole' },
  ]);
  const links = await store.run(
    sql`select part.title, whole.title as of from event_link
      join event part on part.id = from_id join event whole on whole.id = to_id
      where part.slug is null order by 1`.compile(database),
  );
  expect(links).toEqual([
    { title: 'Toy part 1', of: 'Toy whole' },
    { title: 'Toy part 2', of: 'Toy whole' },
  ]);
});

it('takes a part whose whole is left out, and links it to nothing', async () => {
  const test = { date: '2018-06-01', code: '150', source: 'North Korea', target: 'Japan' };
  const { events } = await importToy(
    store,
    [
      { id: 'part', ...test, partOf: 'whole' },
      { id: 'whole', ...test, date: '2017-06-01', partOf: 'whole' },
    ],
    { from: '2018-01-01' },
  );
  expect(events.created).toBe(1);
});

it('leaves out what is not asked for, and counts it', async () => {
  const rows = [
    { id: '1', ...visit },
    { id: '2', ...visit, date: '2018-05-31' },
    { id: '3', ...visit, source: 'Crowd!', target: 'France' },
    { id: '4', ...visit, target: 'Japan' },
  ];
  const { rows: counts, events } = await importToy(store, rows, {
    from: '2018-06-01',
    to: '2018-06-30',
    countries: ['FRA'],
    stateActorsOnly: true,
  });
  expect({ skipped: counts.skipped, created: events.created }).toEqual({
    skipped: { period: 1, countries: 1, 'state-actors': 1 },
    created: 1,
  });
});

it('refuses a country that the record does not have', async () => {
  await expect(importToy(store, [], { countries: ['XYZ'] })).rejects.toThrow(
    '--countries: no country has the code "XYZ"',
  );
});

it('takes the good rows and counts the bad ones', async () => {
  const { events, rows } = await importToy(store, [
    { id: '1', ...visit },
    { id: '2', ...visit, code: '---' },
    { id: '3', ...visit, date: '2018-02-30' },
  ]);
  expect({ created: events.created, rejected: rows.rejected }).toEqual({ created: 1, rejected: 2 });
});

it('writes nothing under reject-all when a row is bad', async () => {
  const rows = [
    { id: '1', ...visit },
    { id: '2', ...visit, code: '---' },
  ];
  const { events } = await importToy(store, rows, { policy: 'reject-all' });
  expect({ events, written: await imported() }).toMatchObject({
    events: { created: 0, known: 0, collapsed: 0 },
    written: [],
  });
});

it('stops between reading and writing when it is told to', async () => {
  const controller = new AbortController();
  const { signal } = controller;
  const onProgress = () => controller.abort(new Error('Enough.'));
  await expect(importToy(store, [{ id: '1', ...visit }], { signal, onProgress })).rejects.toThrow(
    'Enough.',
  );
  expect(await imported()).toEqual([]);
});

it('writes nothing in a dry run, and counts what it would write', async () => {
  const { events, persons } = await importToy(store, [{ id: '1', ...visit }], { dryRun: true });
  expect({ events, persons, written: await imported() }).toMatchObject({
    events: { created: 1 },
    persons: { created: 1 },
    written: [],
  });
});

const days = ['2018-06-01', '2018-06-02'];
const names = ['France', 'Germany', 'Anna Muster@DEU', 'Anna-Muster@DEU', 'Press'];
const toyRow: fc.Arbitrary<Omit<ToyRow, 'id'>> = fc.record(
  {
    date: fc.constantFrom(...days),
    code: fc.constantFrom('040', '042', '043', '112'),
    source: fc.constantFrom(...names),
    target: fc.constantFrom(...names),
    publisher: fc.constantFrom('One Daily', 'Two Daily'),
    sentence: fc.constantFrom('a', 'b'),
  },
  { requiredKeys: ['date', 'code', 'source', 'target', 'publisher'] },
);

it('makes the same record of the same rows in any order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(toyRow, { maxLength: 12 }).chain((rows) => {
        const numbered = rows.map((row, index) => ({ id: String(index), ...row }));
        return fc.tuple(
          fc.constant(numbered),
          fc.shuffledSubarray(numbered, { minLength: rows.length }),
        );
      }),
      async ([rows, shuffled]) => {
        await importToy(store, rows);
        const before = await imported();
        const { events, citations } = await importToy(store, shuffled);
        expect({ created: events.created, cited: citations.created }).toEqual({
          created: 0,
          cited: 0,
        });
        expect(await imported()).toEqual(before);
        await store.run(sql`delete from event where slug is null`.compile(database));
        await importToy(store, shuffled);
        expect(await imported()).toEqual(before);
        await store.run(sql`delete from event where slug is null`.compile(database));
      },
    ),
    { numRuns: 25 },
  );
});
