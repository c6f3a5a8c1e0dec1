import { readDocuments } from '../../src/records/reading/readDocuments.ts';
import { faultsOf } from '../../src/records/rules/faultsOf.ts';
import { database } from '../../src/store/sql.ts';
import type { Store } from '../../src/store/store.ts';
import { openTestStore } from '../support/openTestStore.ts';

let store: Store;
beforeAll(async () => {
  store = await openTestStore({ seeded: true });
});
afterAll(() => store.close());

/** What every event in the store breaks, by the title of the event. */
const faultsOfAll = async (): Promise<[string, unknown][]> => {
  const rows = await store.run(database.selectFrom('event').select('id').compile());
  const events = await readDocuments(
    store,
    'event',
    rows.map(({ id }) => id),
  );
  return [...events.values()].map((event) => [
    'title' in event ? event.title : '',
    faultsOf(event),
  ]);
};

it('finds nothing wrong with any event that ships', async () => {
  const faults = await faultsOfAll();
  expect(faults).toEqual(faults.map(([title]) => [title, []]));
});
