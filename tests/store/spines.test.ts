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

/** What the spines should hold, worked out from parties and events, without what they do hold; and the reverse. */
const differences = sql<{ spine: string }>`
  with actor (spine, actor_id, event_id, kind, earliest, latest, "precision", intensity, roles) as (
    select spine, actor_id, event.id, event.kind, event.earliest, event.latest, event.precision, event.intensity,
      array_agg(distinct role order by role)
    from party join event on event.id = party.event_id
    cross join lateral (values
      ('country', party.country_id), ('person', party.person_id), ('organization', party.organization_id)
    ) as actor (spine, actor_id)
    where actor_id is not null
    group by spine, actor_id, event.id
  ),
  pair (first_id, second_id, event_id, kind, earliest, latest, "precision", intensity) as (
    select distinct least(one.actor_id, other.actor_id), greatest(one.actor_id, other.actor_id),
      one.event_id, one.kind, one.earliest, one.latest, one.precision, one.intensity
    from actor as one join actor as other on other.event_id = one.event_id
    where one.spine = 'country' and other.spine = 'country' and one.actor_id <> other.actor_id
  ),
  kept (spine, actor_id, event_id, kind, earliest, latest, "precision", intensity, roles) as (
    select 'country', country_id, event_id, kind, earliest, latest, "precision", intensity, array(select unnest(roles) as role order by role) from event_country
    union all
    select 'person', person_id, event_id, kind, earliest, latest, "precision", intensity, array(select unnest(roles) as role order by role) from event_person
    union all
    select 'organization', organization_id, event_id, kind, earliest, latest, "precision", intensity, array(select unnest(roles) as role order by role) from event_organization
  ),
  kept_pair (first_id, second_id, event_id, kind, earliest, latest, "precision", intensity) as (
    select first_country_id, second_country_id, event_id, kind, earliest, latest, "precision", intensity from event_pair
  )
  (select 'missing ' || spine as spine from (table actor except table kept) as missing)
  union all (select 'left over ' || spine from (table kept except table actor) as left_over)
  union all (select 'missing pair' from (table pair except table kept_pair) as missing)
  union all (select 'left over pair' from (table kept_pair except table pair) as left_over)
  union all (select 'topic' from event_topic join event on event.id = event_topic.event_id
    where (event_topic.kind, event_topic.earliest, event_topic.latest, event_topic.precision, event_topic.intensity)
      is distinct from (event.kind, event.earliest, event.latest, event.precision, event.intensity))`.compile(
  database,
);

it('hold what parties and events say, after a bulk write', async () => {
  expect(await store.run(differences)).toEqual([]);
});

const parties = (at: number, count: number) =>
  sql`id in (select id from party order by id offset ${at} limit ${count})`;
const events = (at: number, count: number) =>
  sql`id in (select id from event order by id offset ${at} limit ${count})`;
const country = (at: number): string => recordId('random country', String(at));

const change = fc
  .record({ what: fc.nat(6), at: fc.nat(400), count: fc.nat(30), to: fc.nat(59) })
  .map(
    ({ what, at, count, to }) =>
      [
        sql`delete from party where ${parties(at, count)}`,
        sql`update party set country_id = ${country(to)} where ${parties(at, count)}`,
        sql`update party set role = 'TARGET', event_id = (select id from event order by id offset ${to} limit 1) where ${parties(at, count)}`,
        sql`update event set earliest = earliest - ${to}::int, "precision" = 'MONTH' where ${events(at, count)}`,
        sql`update event set latest = latest + ${to}::int, intensity = ${to} / 10.0 where ${events(at, count)}`,
        sql`delete from event where ${events(at, Math.min(count, 3))}`,
        sql`insert into party (id, event_id, role, ordinal, country_id)
        select gen_random_uuid(), id, 'OBSERVER', 9, ${country(to)} from event where ${events(at, count)}`,
      ][what],
  );

it('hold it after any sequence of changes, of however many rows at once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      for (const statement of changes) {
        // What a constraint refuses changes nothing; the spines have to hold then, too.
        if (statement !== undefined) {
          await store.run(statement.compile(database)).catch(() => undefined);
        }
      }
      expect(await store.run(differences)).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

it('are left as they were by a change that is rolled back', async () => {
  const countRows = sql<{ count: number }>`select count(*) as count from event_country`.compile(
    database,
  );
  const before = await store.run(countRows);

  await store
    .transaction(async (transaction) => {
      await transaction.run(sql`delete from party`.compile(database));
      throw new Error('never mind');
    })
    .catch(() => undefined);

  expect(await store.run(countRows)).toEqual(before);
});

it('date a topic as the event is dated, when one writer moves the event while another files it', async () => {
  if (store.kind === 'embedded') return; // one connection: writers take turns anyway
  const [event] = await store.run(
    sql<{ id: string }>`select id from event order by id limit 1`.compile(database),
  );
  const eventId = event?.id ?? '';
  const topicId = recordId('random topic', '50');
  let moving: Promise<unknown> = Promise.resolve();

  await store.transaction(async (filing) => {
    await filing.run(
      sql`insert into event_topic (topic_id, event_id) values (${topicId}, ${eventId}) on conflict do nothing`.compile(
        database,
      ),
    );
    moving = store.run(
      sql`update event set earliest = '1990-01-01' where id = ${eventId}`.compile(database),
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
  await moving;

  expect(await store.run(differences)).toEqual([]);
});
