import { enumeration } from '../../connections/columnType.ts';
import { OfficeKind } from '../../generated/database.ts';
import { defineEntity } from '../../connections/defineEntity.ts';
import type { Entity } from '../../connections/entity.ts';
import { reference } from '../../connections/entitySql.ts';
import { byColumn } from '../../connections/origin.ts';
import { country } from '../country/country.ts';
import { organization } from '../organization/organization.ts';
import { history } from '../revision/revision.ts';
import type { OfficeRow } from '../rows.ts';
import { position } from './position.ts';

export const office: Entity<OfficeRow> = defineEntity({
  typeName: 'Office',
  table: 'office',
  columns: [
    'id',
    'slug',
    'title',
    'kind',
    'country_id',
    'organization_id',
    'version',
    'created_at',
    'updated_at',
  ],
  toOne: () => ({
    country: reference(country, 'country_id'),
    organization: reference(organization, 'organization_id'),
  }),
  toMany: () => ({
    positions: { entity: position, origin: byColumn('office_id'), shape: 'connection' },
    history,
  }),
  orders: { KIND: [{ column: 'kind', type: enumeration('office_kind', OfficeKind) }] },
  defaultOrder: { field: 'KIND', direction: 'ASC' },
});
