// cspell:ignore ghijklmnop
import { sql } from 'kysely';
import { refreshStatistics } from '../../src/store/refreshStatistics.ts';
import { database } from '../../src/store/sql.ts';
import type { Store } from '../../src/store/store.ts';

const BATCH = 20_000;

/**
 * Writes events of three kinds over twenty years, and a person for each fifty of them. All titles have the word
 * "statement", a tenth of them "visit", one in a hundred "sanctions", one in ten thousand "earthquake"; an event in a
 * hundred is between the first two countries.
 */
export async function fillStore(store: Store, events: number): Promise<void> {
  // A transaction has no end in time.
  const run = (statement: ReturnType<typeof sql>) =>
    store.transaction((transaction) => transaction.run(statement.compile(database)));
  await run(sql`insert into country (id, slug, name, sort_name, alpha2, alpha3, "numeric", iso_status, un_membership)
    values (gen_random_uuid(), 'one', 'One', 'one', 'AA', 'AAA', '901', 'USER_ASSIGNED', 'NONE'),
      (gen_random_uuid(), 'two', 'Two', 'two', 'AB', 'AAB', '902', 'USER_ASSIGNED', 'NONE')`);
  for (let first = 0; first < events; first += BATCH) {
    const last = Math.min(first + BATCH, events) - 1;
    await run(sql`
      insert into event (id, kind, title, edtf, earliest, latest, precision, review)
      select md5('event ' || i)::uuid, (array['MEETING', 'STATEMENT', 'INCIDENT']::event_kind[])[1 + i % 3],
        'Statement ' || i || case when i % 10 = 0 then ' on the visit' else ' on trade' end
          || case when i % 100 = 0 then ' and sanctions' else '' end
          || case when i % 10000 = 0 then ' after an earthquake' else '' end,
        day::text, day, day, 'DAY', 'MACHINE_CODED'
      from generate_series(${first}::int, ${last}::int) as i, date(date '2005-01-01' + (i::bigint * 7919 % 7301)::int) as day`);
    await run(sql`
      insert into party (id, event_id, role, ordinal, country_id)
      select gen_random_uuid(), md5('event ' || i)::uuid, 'ACTOR', country.ordinal, country.id
      from generate_series(${first}::int, ${last}::int) as i,
        (select id, row_number() over (order by slug) as ordinal from country) as country
      where i % 100 = 0`);
    await run(sql`
      insert into person (id, slug, name, sort_name)
      select md5('person ' || i)::uuid, 'person-' || i, name, search_key(name)
      from generate_series(${first}::int, ${last}::int) as i,
        concat(initcap(translate(substr(md5('family ' || i % 9973), 1, 6), '0123456789', 'ghijklmnop')), ' ',
          initcap(translate(substr(md5('given ' || i), 1, 8), '0123456789', 'ghijklmnop'))) as name
      where i % 50 = 0`);
  }
  await refreshStatistics(store);
}
