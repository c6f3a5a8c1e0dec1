import { sql } from 'kysely';
import { readEdtf } from '../../src/domain/readEdtf.ts';
import { database } from '../../src/store/sql.ts';
import type { Store } from '../../src/store/store.ts';

/** One of each form that EDTF has. */
const dates = [
  '2025-01-12',
  '2025-02',
  '2025',
  '2025-21',
  '202X',
  '2025-01-10/2025-01-12',
  '2025-01/..',
  '/2025-03-01',
  '2025-02~',
  '2025-01-11?',
];

/**
 * Makes the random record one that could have been read from sources: its dates say what their EDTF says, and
 * what it leaves out everywhere is somewhere: texts that are awkward to write, figures, times, ids, versions.
 */
export async function makeDatesWhole(store: Store): Promise<void> {
  for (const [at, text] of dates.entries()) {
    const { edtf, earliest, latest, precision, approximate, uncertain } = readEdtf(text);
    await run(
      store,
      sql`
      update event set edtf = ${edtf}, earliest = ${earliest}::date, latest = ${latest}::date,
        precision = ${precision}::date_precision, approximate = ${approximate}, uncertain = ${uncertain}
      where substr(slug, 14)::int % ${dates.length}::int = ${at}::int`,
    );
  }
  await run(
    store,
    sql`
    update event set version = 1 + substr(slug, 14)::int % 3,
      updated_at = timestamptz '2026-01-05 07:54:00.123Z' + substr(slug, 14)::int * interval '1 second',
      local_time = '07:54', time_zone = 'Asia/Seoul', summary = E' =1+1,\n"quoted"\t|\u2028 \U0001F54A '
    where substr(slug, 14)::int % 7 = 0`,
  );
  await run(
    store,
    sql`
    update event set slug = null where substr(slug, 14)::int % 2 = 1`,
  );
  await run(
    store,
    sql`
    update incident set magnitude_unit = 'missile', magnitude_value = 0.1, magnitude_least = -1e-7, magnitude_most = 1e21
    where category = 'MISSILE_TEST'`,
  );
  await run(
    store,
    sql`
    update citation set quotation = 'A “word”', accessed_on = date '2026-01-05', field = 'when'
    where locator = '1.1'`,
  );
  await run(
    store,
    sql`
    update party set title_as_printed = ' President' where person_id is not null`,
  );
  await run(
    store,
    sql`
    update place set latitude = -33.123456789012345, longitude = 151, time_zone = 'Australia/Sydney'
    where country_id is not null`,
  );
  for (const owner of ['event', 'place', 'organization', 'country']) {
    await run(
      store,
      sql`
      insert into external_id (id, scheme, value, ${sql.ref(`${owner}_id`)})
      select gen_random_uuid(), ${owner}, own.id::text, own.id from ${sql.table(owner)} as own order by own.id limit 9`,
    );
  }
}

const run = (store: Store, statement: ReturnType<typeof sql>) =>
  store.run(statement.compile(database));
