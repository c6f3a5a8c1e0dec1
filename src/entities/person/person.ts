import { given } from '../../connections/conditions.ts';
import { text, timestamptz } from '../../connections/columnType.ts';
import { defineEntity } from '../../connections/defineEntity.ts';
import type { Entity } from '../../connections/entity.ts';
import { reference } from '../../connections/entitySql.ts';
import { byColumn } from '../../connections/origin.ts';
import type { PersonPositionsArgs } from '../../generated/graphql.ts';
import { country } from '../country/country.ts';
import { eventLists } from '../event/eventLists.ts';
import { eventsOf, eventSpines } from '../event/eventSpines.ts';
import { externalIds } from '../name/externalId.ts';
import { names } from '../name/name.ts';
import { heldOn, position } from '../office/position.ts';
import { history } from '../revision/revision.ts';
import type { PersonRow } from '../rows.ts';
import { citations } from '../source/citation.ts';
import { metWith } from './encounter.ts';
import { personFilter } from './personFilter.ts';

export const person: Entity<PersonRow> = defineEntity({
  typeName: 'Person',
  table: 'person',
  redirects: 'person',
  columns: [
    'id',
    'slug',
    'name',
    'sort_name',
    'country_id',
    'born',
    'description',
    'version',
    'created_at',
    'updated_at',
  ],
  toOne: () => ({ country: reference(country, 'country_id') }),
  toMany: () => ({
    names: names('person_id'),
    positions: {
      entity: position,
      origin: byColumn('person_id'),
      shape: 'list',
      where: ({ asOf }: PersonPositionsArgs, scope) => given(asOf, (day) => heldOn(day, scope)),
    },
    metWith,
    ...eventLists(eventsOf(eventSpines.persons)),
    externalIds: externalIds('person_id'),
    citations: citations('person_id'),
    history,
  }),
  orders: {
    NAME: [{ column: 'sort_name', type: text }],
    UPDATED: [{ column: 'updated_at', type: timestamptz }],
  },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
  filter: () => personFilter,
});
