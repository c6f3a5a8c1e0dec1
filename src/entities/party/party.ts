import { sql } from 'kysely';

import { int4 } from '../../connections/columnType.ts';
import { anyOf } from '../../connections/conditions.ts';
import { defineEntity } from '../../connections/defineEntity.ts';
import type { Entity, ToMany, ToOne } from '../../connections/entity.ts';
import { reference, selectEntity } from '../../connections/entitySql.ts';
import { byColumn } from '../../connections/origin.ts';
import type { PartyRole } from '../../generated/database.ts';
import type { MeetingPartiesArgs } from '../../generated/graphql.ts';
import { country } from '../country/country.ts';
import { position } from '../office/position.ts';
import { organization } from '../organization/organization.ts';
import { person } from '../person/person.ts';
import type { PartyRow } from '../rows.ts';

/** Somebody in an event. */
export const party: Entity<PartyRow> = defineEntity({
  typeName: 'Party',
  table: 'party',
  columns: [
    'id',
    'event_id',
    'role',
    'ordinal',
    'person_id',
    'organization_id',
    'country_id',
    'title_as_printed',
  ],
  toOne: () => ({
    person: reference(person, 'person_id'),
    organization: reference(organization, 'organization_id'),
    country: reference(country, 'country_id'),
    office: officeOnTheDay(),
  }),
  orders: { ORDINAL: [{ column: 'ordinal', type: int4 }] },
  defaultOrder: { field: 'ORDINAL', direction: 'ASC' },
});

/** Tenures that are known to cover the whole of the event, the party's own country and the highest office first. */
const officeOnTheDay = (): ToOne => ({
  entity: position,
  select: (parent, child) =>
    selectEntity(
      child,
      'held',
      sql`held.id = (
        select position.id from position
        join office on office.id = position.office_id
        join event on event.id = ${parent('event_id')}
        where position.person_id = ${parent('person_id')}
          and position.held_from <= event.earliest
          and position.held_until > case when event.latest < date '9999-12-31' then event.latest else event.earliest end
        order by office.country_id is not distinct from ${parent('country_id')} desc, office.kind,
          position.held_from desc, position.id
        limit 1)`,
    ),
});

/** Everybody who took part in an event, in the order of the source. */
export const parties: ToMany<PartyRow> = {
  entity: party,
  origin: byColumn('event_id'),
  shape: 'connection',
  where: ({ roles }: MeetingPartiesArgs, { column }) => anyOf(column('role'), roles, 'party_role'),
};

/** The parties of an event in one role. */
export const partiesInRole = (role: PartyRole): ToMany => ({
  entity: party,
  origin: byColumn('event_id'),
  shape: 'list',
  where: (_, { column }) => [sql`${column('role')} = ${sql.lit(role)}`],
});

/** The first party of an event in a role that is usually held by one. */
export const firstParty = (role: PartyRole): ToOne => ({
  entity: party,
  select: (parent, child) =>
    selectEntity(
      child,
      'first_party',
      sql`first_party.event_id = ${parent('id')} and first_party.role = ${sql.lit(role)}`,
      sql`order by first_party.ordinal, first_party.id limit 1`,
    ),
});
