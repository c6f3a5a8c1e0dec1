import { sql } from 'kysely';
import { recordId } from '../../../src/domain/recordId.ts';
import { database } from '../../../src/store/sql.ts';
import { editRecord, removeRecord } from '../../support/editRecord.ts';
import { importToy } from '../../support/importToy.ts';
import { openResettableStore, type ResettableStore } from '../../support/openResettableStore.ts';
import { revisionsOf } from '../../support/revisionsOf.ts';

let store: ResettableStore;
beforeAll(async () => (store = await openResettableStore({ seeded: true })));
afterEach(() => store.reset());
afterAll(() => store.close());

const visit = { date: '2018-06-01', code: '042', source: 'Anna Muster@DEU', target: 'France' };
const leader = recordId('person', 'lee-jae-myung');

const idOf = async (table: 'event' | 'person', name: string): Promise<string> => {
  const column = table === 'event' ? 'title' : 'name';
  const [row] = await store.run(
    sql<{ id: string }>`select id from ${sql.table(table)}
      where ${sql.ref(column)} = ${name}`.compile(database),
  );
  return row?.id ?? '';
};

const theVisit = () => idOf('event', 'Make a visit: Anna Muster → France');

/** The parties of the imported events, as they are named. */
const parties = async (): Promise<unknown[]> => {
  const rows = await store.run(
    sql<{ party: string }>`
      select concat_ws(' ', role, coalesce(person.name, country.name)) as party
      from party join event on event.id = event_id left join person on person.id = person_id
      left join country on country.id = party.country_id
      where event.slug is null order by 1`.compile(database),
  );
  return rows.map(({ party }) => party);
};

const locators = async (): Promise<unknown[]> => {
  const rows = await store.run(
    sql<{ locator: string }>`select locator from citation join event on event.id = event_id
      where event.slug is null order by 1`.compile(database),
  );
  return rows.map(({ locator }) => locator);
};

describe('A data set', () => {
  beforeEach(() => importToy(store, [{ id: '1', ...visit }]));

  it('does not bring back an event that a person deleted, and says so', async () => {
    await removeRecord(store, 'event', await theVisit());
    const { events, heldBack } = await importToy(store, [{ id: '1', ...visit }]);
    expect([events.created, events.known, heldBack, await parties()]).toEqual([
      0,
      0,
      { edited: 0, gone: 1 },
      [],
    ]);
  });

  it('tells the same of such an event in a dry run', async () => {
    await removeRecord(store, 'event', await theVisit());
    const { heldBack } = await importToy(store, [{ id: '1', ...visit }], { dryRun: true });
    expect(heldBack.gone).toBe(1);
  });

  it('does not bring back a person who was deleted: the country stands alone', async () => {
    await removeRecord(store, 'event', await theVisit());
    await removeRecord(store, 'person', await idOf('person', 'Anna Muster'));
    await importToy(store, [{ id: '2', ...visit, date: '2018-07-01' }]);
    expect(await parties()).toEqual(['GUEST Germany', 'HOST France']);
  });

  it('names the survivor where a person was merged', async () => {
    await removeRecord(store, 'event', await theVisit());
    await removeRecord(store, 'person', await idOf('person', 'Anna Muster'), leader);
    await importToy(store, [{ id: '2', ...visit, date: '2018-07-01' }]);
    expect(await parties()).toEqual(['GUEST Lee Jae Myung', 'HOST France']);
  });

  it('does not bring back a source that was deleted, nor an event that nothing else supports', async () => {
    const id = await theVisit();
    const [source] = await store.run(
      sql<{ id: string }>`select id from source where publisher = 'Toy Press'`.compile(database),
    );
    await removeRecord(store, 'event', id);
    await removeRecord(store, 'person', await idOf('person', 'Anna Muster'));
    await removeRecord(store, 'source', source?.id ?? '');
    const { events } = await importToy(store, [{ id: '2', ...visit, date: '2018-07-01' }]);
    expect(events.created).toBe(0);
  });

  it('does not add again a citation that a person has removed, but others', async () => {
    await importToy(store, [{ id: '2', ...visit }]);
    await editRecord(store, 'event', await theVisit(), (event) => ({
      ...event,
      citations: event.citations.filter(({ locator }) => locator !== 'row 1'),
    }));
    await importToy(store, [
      { id: '1', ...visit },
      { id: '2', ...visit },
      { id: '3', ...visit },
    ]);
    expect(await locators()).toEqual(['row 2', 'row 3']);
  });

  it('adds evidence to what a person has edited, with a revision, and leaves the rest', async () => {
    const id = await theVisit();
    await editRecord(store, 'event', id, (event) => ({ ...event, title: 'Edited' }));
    await importToy(store, [{ id: '7', ...visit }]);
    const [event] = await store.run(
      sql`select title, version from event where id = ${id}`.compile(database),
    );
    expect([event, (await revisionsOf(store, 'import toy')).at(-1)]).toMatchObject([
      { title: 'Edited', version: 3 },
      { operation: 'UPDATED', version: 3, before: { title: 'Edited', version: 2 } },
    ]);
  });

  it('does not tie again what a person has untied', async () => {
    const test = { date: '2018-06-01', code: '150', source: 'North Korea', target: 'Japan' };
    const rows = [
      { id: 'part', ...test, partOf: 'whole' },
      { id: 'whole', ...test, partOf: 'whole' },
    ];
    const links = () =>
      store.run(
        sql<{ id: string }>`select event_link.id from event_link join event on event.id = from_id
          where event.slug is null`.compile(database),
      );
    await importToy(store, rows);
    for (const { id } of await links()) await removeRecord(store, 'link', id);
    await importToy(store, rows);
    expect(await links()).toEqual([]);
  });
});
