import fc from 'fast-check';
import { sql } from 'kysely';

import { recordId } from '../../src/domain/recordId.ts';
import { database } from '../../src/store/sql.ts';
import type { Store } from '../../src/store/store.ts';
import { openTestStore } from '../support/openTestStore.ts';
import { writeRandomRecord } from '../support/writeRandomRecord.ts';

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
  await writeRandomRecord(store);
});
afterAll(() => store.close());

/** What is searched and what it should be, worked out from the texts and the names anew: what only one of them has. */
const differences = sql<{ what: string }>`
  with said as (select event_id, words_of_event(texts)::text as words from event_text),
    kept as (select event_id, words::text from event_words),
    named as (select id, record_id, kind, value, language, name_kind, search_key(value) as key from record_name),
    known as (select id, record_id, kind, value, language, name_kind, key collate "default" from known_name)
  (select 'words missing' as what from (table said except table kept) as missing)
  union all (select 'words left over' from (table kept except table said) as left_over)
  union all (select 'name missing' from (table named except table known) as missing)
  union all (select 'name left over' from (table known except table named) as left_over)`.compile(
  database,
);

it('hold what texts and names say, after a bulk write', async () => {
  expect(await store.run(differences)).toEqual([]);
});

const some = (table: string, at: number, count: number) =>
  sql`id in (select id from ${sql.table(table)} order by id offset ${at} limit ${count})`;

const change = fc
  .record({ what: fc.nat(8), at: fc.nat(60), count: fc.nat(20), to: fc.nat(59) })
  .map(
    ({ what, at, count, to }) =>
      [
        sql`update event set title = ${`Changed ${String(to)}`} where ${some('event', at, count)}`,
        sql`update event set summary = null, intensity = 1 where ${some('event', at, count)}`,
        sql`update statement set text = ${`Said ${String(to)}`}, language = 'en' where ${some('statement', at, count)}`,
        sql`insert into statement_translation (id, statement_id, language, text)
          select gen_random_uuid(), id, ${`x-${String(to)}`}, 'translated' from statement where ${some('statement', at, count)}`,
        sql`delete from statement_translation where ${some('statement_translation', at, count)}`,
        sql`delete from event where ${some('event', at, Math.min(count, 3))}`,
        sql`update name set value = ${`Name ${String(to)}`}, person_id = ${recordId('random person', String(to))},
          organization_id = null, country_id = null where ${some('name', at, count)}`,
        sql`delete from name where ${some('name', at, count)}`,
        sql`update topic set name = ${`Topic ${String(to)}`} where ${some('topic', at, count)}`,
      ][what],
  );

it('hold it after any sequence of changes, of however many rows at once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      for (const statement of changes) {
        // What a constraint refuses changes nothing; the words have to hold then, too.
        if (statement !== undefined) {
          await store.run(statement.compile(database)).catch(() => undefined);
        }
      }
      expect(await store.run(differences)).toEqual([]);
    }),
    { numRuns: 20 },
  );
});
