import { sql } from 'kysely';

import { isInstantColumn } from '../../src/connections/jsonInstant.ts';
import { database } from '../../src/store/sql.ts';
import type { Store } from '../../src/store/store.ts';
import { openTestStore } from '../support/openTestStore.ts';

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

it('tells the columns that hold an instant by their names', async () => {
  const columns = await store.run(
    sql<{ name: string; type: string }>`
      select column_name as name, data_type as type from information_schema.columns
      where table_schema = current_schema()`.compile(database),
  );
  const instants = columns.filter(({ type }) => type === 'timestamp with time zone');
  expect(instants).toEqual(columns.filter(({ name }) => isInstantColumn(name)));
});
