import { sql } from 'kysely';
import { readDocuments } from '../../src/records/reading/readDocuments.ts';
import { faultsOf } from '../../src/records/rules/faultsOf.ts';
import { database } from '../../src/store/sql.ts';
import type { Store } from '../../src/store/store.ts';
import { openTestStore } from '../support/openTestStore.ts';

let store: Store;
beforeAll(async () => (store = await openTestStore({ seeded: true })));
afterAll(() => store.close());

it.each(['person', 'organization', 'country', 'office'] as const)(
  'holds of every %s that ships with the project, so that each can be edited',
  async (type) => {
    const rows = await store.run(
      sql<{ id: string }>`select id from ${sql.table(type)}`.compile(database),
    );
    const ids = rows.map(({ id }) => id);
    const records = [...(await readDocuments(store, type, ids)).values()];
    const faulty = records.map((record) => ({ record: record.id, faults: faultsOf(record) }));
    expect(faulty.filter(({ faults }) => faults.length > 0)).toEqual([]);
  },
);
