import { sql } from 'kysely';
import { database } from '../../../src/store/sql.ts';
import type { Store } from '../../../src/store/store.ts';
import { importToy } from '../../support/importToy.ts';
import { openTestStore } from '../../support/openTestStore.ts';
import { removeImported } from '../../support/removeImported.ts';

let store: Store;
beforeAll(async () => (store = await openTestStore({ seeded: true })));
afterAll(() => store.close());
afterEach(() => removeImported(store));

const visit = { date: '2018-06-01', code: '042', source: 'Anna Muster@DEU', target: 'France' };

it('takes spellings of one name for one person', async () => {
  const { persons } = await importToy(store, [
    { id: '1', ...visit, source: 'Jong-Un Example@PRK' },
    { id: '2', ...visit, source: 'Jong Un Example@PRK', target: 'Japan' },
  ]);
  expect(persons).toEqual({ created: 1, matched: 0 });
});

it('tells near names apart', async () => {
  const { persons } = await importToy(store, [
    { id: '1', ...visit, source: 'Kim Example-Il@PRK' },
    { id: '2', ...visit, source: 'Kim Example-Nam@PRK' },
  ]);
  expect(persons.created).toBe(2);
});

it('tells namesakes of two countries apart', async () => {
  const { persons } = await importToy(store, [
    { id: '1', ...visit, source: 'John Example@USA' },
    { id: '2', ...visit, source: 'John Example@GBR' },
  ]);
  expect(persons.created).toBe(2);
});

it('finds a person of the record by a name in another script', async () => {
  await importToy(store, [{ id: '1', ...visit, source: '?习近平' }]);
  await importToy(store, [{ id: '2', ...visit, source: 'Xi Jinping@CHN', target: 'Japan' }]);
  const people = await store.run(
    sql`select distinct person.slug from party join person on person.id = person_id
      join event on event.id = event_id where event.slug is null`.compile(database),
  );
  expect(people).toEqual([{ slug: 'xi-jinping' }]);
});

it('takes a name for the person who bears it, when a row without sectors had made it an organization', async () => {
  await importToy(store, [{ id: '1', ...visit, source: '?Rex Example@USA' }]);
  await importToy(store, [{ id: '2', ...visit, source: 'Rex Example@USA', target: 'Japan' }]);
  const { ambiguous, persons } = await importToy(store, [
    { id: '3', ...visit, source: '?Rex Example@USA', target: 'Canada' },
  ]);
  expect({ ambiguous, persons }).toEqual({ ambiguous: [], persons: { created: 0, matched: 1 } });
});

it('reports a name that several records bear, and takes none of them', async () => {
  const { ambiguous } = await importToy(store, [
    { id: '1', ...visit, source: 'John Example@USA' },
    { id: '2', ...visit, source: 'John Example@GBR' },
    { id: '3', ...visit, source: 'John Example', target: 'Japan' },
  ]);
  expect(ambiguous).toEqual([{ name: 'John Example', candidates: 2, rows: 1 }]);
});
