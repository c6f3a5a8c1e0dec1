import { sql } from 'kysely';

import { date, enumeration } from '../../connections/columnType.ts';
import { dayOrToday } from '../../connections/conditions.ts';
import { OfficeKind } from '../../generated/database.ts';
import { defineEntity } from '../../connections/defineEntity.ts';
import type { Entity, Scope, Sql, ToMany } from '../../connections/entity.ts';
import { reference } from '../../connections/entitySql.ts';
import { throughQuery } from '../../connections/origin.ts';
import type { CountryLeadersArgs } from '../../generated/graphql.ts';
import { person } from '../person/person.ts';
import type { PositionRow } from '../rows.ts';
import { citations } from '../source/citation.ts';
import { office } from './office.ts';

export const position: Entity<PositionRow> = defineEntity({
  typeName: 'Position',
  table: 'position',
  columns: [
    'id',
    'person_id',
    'office_id',
    'tenure',
    'held_from',
    'held_until',
    'end',
    'acting',
    'note',
  ],
  reads: { from: ['held_from'], until: ['held_until'] },
  toOne: () => ({
    person: reference(person, 'person_id'),
    office: reference(office, 'office_id'),
  }),
  toMany: () => ({ citations: citations('position_id') }),
  orders: {
    TENURE: [{ column: 'held_from', type: date }],
    PRECEDENCE: [
      { column: 'office_kind', type: enumeration('office_kind', OfficeKind) },
      { column: 'held_from', type: date },
    ],
  },
  defaultOrder: { field: 'TENURE', direction: 'DESC' },
});

/** The condition that a tenure, a half-open interval, includes a day: today if none is named. */
export const heldOn = (asOf: string | null | undefined, { column }: Scope): Sql => {
  const day = dayOrToday(asOf);
  return sql`${column('held_from')} <= ${day} and ${column('held_until')} > ${day}`;
};

/** Who heads a country on a day: state and government, in order of precedence. */
export const leaders: ToMany = {
  entity: position,
  origin: throughQuery(
    ([countryId]) => sql`
      select position.id, office.kind as office_kind, position.held_from, position.held_until
      from office join position on position.office_id = office.id
      where office.country_id = ${countryId}
        and office.kind in ('HEAD_OF_STATE', 'HEAD_OF_STATE_AND_GOVERNMENT', 'HEAD_OF_GOVERNMENT')`,
    ['office_kind', 'held_from', 'held_until'],
  ),
  shape: 'list',
  order: { field: 'PRECEDENCE', direction: 'ASC' },
  where: ({ asOf }: CountryLeadersArgs, scope) => [heldOn(asOf, scope)],
};
