import { sql } from 'kysely';
import { requireGlobalId } from '../../src/entities/globalId.ts';
import { database } from '../../src/store/sql.ts';
import type { Store } from '../../src/store/store.ts';

/** Adds meetings that a person took part in, past the API: for the work of many events without the time of making them. */
export async function addMeetings(store: Store, personId: string, count: number): Promise<void> {
  const { id } = requireGlobalId(personId, 'personId');
  await store.run(
    sql`insert into event (id, kind, title, edtf, earliest, latest, precision, review)
      select gen_random_uuid(), 'MEETING', 'Talks ' || number, '1955', '1955-01-01', '1955-12-31',
        'YEAR', 'REVIEWED'
      from generate_series(1, ${count}::int) as number`.compile(database),
  );
  await store.run(
    sql`insert into meeting (id, format, status)
      select id, 'TALKS', 'HELD' from event left join meeting using (id)
      where kind = 'MEETING' and meeting.id is null`.compile(database),
  );
  await store.run(
    sql`insert into party (id, event_id, role, ordinal, person_id)
      select gen_random_uuid(), event.id, 'PARTICIPANT', 1, ${id}::uuid
      from event left join party on party.event_id = event.id
      where party.id is null`.compile(database),
  );
}
