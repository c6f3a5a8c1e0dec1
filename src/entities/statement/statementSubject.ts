import { sql } from 'kysely';

import { int4 } from '../../connections/columnType.ts';
import { defineEntity } from '../../connections/defineEntity.ts';
import type { Entity, ToMany } from '../../connections/entity.ts';
import { reference } from '../../connections/entitySql.ts';
import { fromQuery } from '../../connections/origin.ts';
import { country } from '../country/country.ts';
import { event } from '../event/event.ts';
import { organization } from '../organization/organization.ts';
import { person } from '../person/person.ts';
import type { StatementSubjectRow } from '../rows.ts';

const statementSubject: Entity<StatementSubjectRow> = defineEntity({
  typeName: 'StatementSubject',
  table: null,
  columns: ['id', 'person_id', 'organization_id', 'country_id', 'event_id'],
  toOne: () => ({
    person: reference(person, 'person_id'),
    organization: reference(organization, 'organization_id'),
    country: reference(country, 'country_id'),
    event: reference(event, 'event_id'),
  }),
  orders: { ORDINAL: [{ column: 'ordinal', type: int4 }] },
  defaultOrder: { field: 'ORDINAL', direction: 'ASC' },
});

/** Whom and what a statement is about: its parties of the role SUBJECT, then the events it links to with ABOUT. */
export const about: ToMany = {
  entity: statementSubject,
  origin: fromQuery(
    ([id]) => sql`
      select id, person_id, organization_id, country_id, null::uuid as event_id, ordinal
      from party where event_id = ${id} and role = 'SUBJECT'
      union all
      select id, null, null, null, to_id, 1000000
      from event_link where from_id = ${id} and kind = 'ABOUT'`,
  ),
  shape: 'list',
};
