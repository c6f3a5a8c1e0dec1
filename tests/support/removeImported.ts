import { sql } from 'kysely';
import { database } from '../../src/store/sql.ts';
import type { Store } from '../../src/store/store.ts';

/** Takes events and persons out of a record of the seeds that imports have brought. */
export async function removeImported(store: Store): Promise<void> {
  await store.run(sql`delete from event where slug is null`.compile(database));
  await store.run(
    sql`delete from person where slug like '%-________' and not exists
    (select from position where person_id = person.id)`.compile(database),
  );
}
