import { sql } from 'kysely';

import { recordId } from '../../src/domain/recordId.ts';
import { database } from '../../src/store/sql.ts';
import type { Store } from '../../src/store/store.ts';
import { openTestStore } from '../support/openTestStore.ts';
import { writeRandomRecord } from '../support/writeRandomRecord.ts';

// What the database itself refuses, whoever writes.

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
  await writeRandomRecord(store);
});
afterAll(() => store.close());

const id = (type: string, at: number) => sql.lit(recordId(`random ${type}`, String(at)));
const meeting = id('event', 0);
const statement = id('event', 1);
const incident = id('event', 2);
const person = id('person', 0);
const fresh = sql`gen_random_uuid()`;

it.each([
  [
    'a party without an actor',
    'party_has_an_actor',
    sql`insert into party (id, event_id, role, ordinal) values (${fresh}, ${meeting}, 'HOST', 1)`,
  ],
  [
    'an event that ends before it starts',
    'event_ends_after_it_starts',
    sql`update event set latest = earliest - 1 where id = ${meeting}`,
  ],
  [
    'an event without a title',
    'event_title_not_empty',
    sql`update event set title = '' where id = ${meeting}`,
  ],
  [
    'an hour that no clock shows',
    'event_local_time_form',
    sql`update event set local_time = '24:00' where id = ${meeting}`,
  ],
  [
    'an intensity beyond the scale',
    'event_intensity_range',
    sql`update event set intensity = 11 where id = ${meeting}`,
  ],
  [
    'a slug twice',
    'person_slug_key',
    sql`update person set slug = 'random-person-1' where id = ${person}`,
  ],
  [
    'a slug with spaces',
    'person_slug_form',
    sql`update person set slug = 'Lee Jae Myung' where id = ${person}`,
  ],
  [
    'a tenure that ends before it starts',
    'position_ends_after_it_starts',
    sql`update position set held_until = held_from, "end" = 'ENDED' where id = ${id('position', 0)}`,
  ],
  [
    'a tenure that has ended on no day',
    'position_end_known_when_ended',
    sql`update position set "end" = 'ENDED' where id = ${id('position', 0)}`,
  ],
  [
    'a name of two bearers',
    'name_of_one_bearer',
    sql`update name set person_id = ${person}, country_id = ${id('country', 0)} where id = ${id('name', 0)}`,
  ],
  [
    'a name of nobody',
    'name_of_one_bearer',
    sql`update name set person_id = null, organization_id = null, country_id = null where id = ${id('name', 0)}`,
  ],
  [
    'an external id twice',
    'external_id_scheme_value_key',
    sql`update external_id set value = '1' where id = ${id('external id', 0)}`,
  ],
  [
    'a citation of nothing',
    'citation_of_one_record',
    sql`insert into citation (id, source_id, locator) values (${fresh}, ${id('source', 0)}, '1.1')`,
  ],
  [
    'a citation without a place in the source',
    'citation_locator_not_empty',
    sql`update citation set locator = '' where id = ${id('citation', 0)}`,
  ],
  [
    'a quotation without words',
    'statement_quotation_has_text',
    sql`update statement set is_quotation = true, text = null where id = ${statement}`,
  ],
  [
    'words in no language',
    'statement_text_has_language',
    sql`update statement set text = 'x', language = null where id = ${statement}`,
  ],
  [
    'a magnitude without a unit',
    'incident_magnitude_has_unit',
    sql`update incident set magnitude_value = 1 where id = ${incident}`,
  ],
  [
    'a magnitude outside its range',
    'incident_magnitude_range',
    sql`update incident set magnitude_unit = 'x', magnitude_value = 5, magnitude_least = 1, magnitude_most = 2 where id = ${incident}`,
  ],
  [
    'a link of an event to itself',
    'event_link_to_another',
    sql`insert into event_link (id, from_id, to_id, kind) values (${fresh}, ${meeting}, ${meeting}, 'LED_TO')`,
  ],
  [
    'an event that changes its kind',
    'cannot change its kind',
    sql`update event set kind = 'STATEMENT' where id = ${meeting}`,
  ],
  [
    'a party twice in one role',
    'party_once_in_a_role',
    sql`insert into party select gen_random_uuid(), event_id, role, ordinal, person_id, organization_id, country_id from party limit 1`,
  ],
  [
    'an assigned country without codes',
    'country_assigned_code_is_whole',
    sql`update country set iso_status = 'OFFICIALLY_ASSIGNED' where id = ${id('country', 0)}`,
  ],
  [
    'a meeting that is a statement',
    'is not of the kind MEETING',
    sql`insert into meeting (id, format, status) values (${statement}, 'TALKS', 'HELD')`,
  ],
  [
    'a topic that is its own parent',
    'topic_not_its_own_parent',
    sql`update topic set parent_id = id where id = ${id('topic', 5)}`,
  ],
  [
    'an office of nobody',
    'office_of_someone',
    sql`update office set country_id = null, organization_id = null where id = ${id('office', 0)}`,
  ],
  [
    'half a place on the map',
    'place_both_coordinates',
    sql`update place set latitude = 1 where id = ${id('place', 0)}`,
  ],
  [
    'a country that came after itself',
    'country_succession_of_another',
    sql`insert into country_succession values (${id('country', 0)}, ${id('country', 0)})`,
  ],
  [
    'a code in small letters',
    'country_alpha2_form',
    sql`update country set alpha2 = 'kr' where id = ${id('country', 0)}`,
  ],
])('refuses %s', async (_, rule, change) => {
  await expect(store.run(change.compile(database))).rejects.toThrow(rule);
});
