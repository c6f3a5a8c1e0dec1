import { text, timestamptz } from '../../connections/columnType.ts';
import { defineEntity } from '../../connections/defineEntity.ts';
import type { Entity } from '../../connections/entity.ts';
import { reference } from '../../connections/entitySql.ts';
import { byColumn } from '../../connections/origin.ts';
import { country } from '../country/country.ts';
import { eventLists } from '../event/eventLists.ts';
import { eventsOf, eventSpines } from '../event/eventSpines.ts';
import { externalIds } from '../name/externalId.ts';
import { names } from '../name/name.ts';
import { office } from '../office/office.ts';
import { history } from '../revision/revision.ts';
import type { OrganizationRow } from '../rows.ts';
import { citations } from '../source/citation.ts';
import { organizationFilter } from './organizationFilter.ts';

export const organization: Entity<OrganizationRow> = defineEntity({
  typeName: 'Organization',
  table: 'organization',
  redirects: 'organization',
  columns: [
    'id',
    'slug',
    'name',
    'sort_name',
    'kind',
    'country_id',
    'parent_id',
    'description',
    'version',
    'created_at',
    'updated_at',
  ],
  toOne: () => ({
    country: reference(country, 'country_id'),
    parent: reference(organization, 'parent_id'),
  }),
  toMany: () => ({
    names: names('organization_id'),
    children: { entity: organization, origin: byColumn('parent_id'), shape: 'connection' },
    offices: { entity: office, origin: byColumn('organization_id'), shape: 'list' },
    ...eventLists(eventsOf(eventSpines.organizations)),
    externalIds: externalIds('organization_id'),
    citations: citations('organization_id'),
    history,
  }),
  orders: {
    NAME: [{ column: 'sort_name', type: text }],
    UPDATED: [{ column: 'updated_at', type: timestamptz }],
  },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
  filter: () => organizationFilter,
});
