import { defineEntity } from '../../connections/defineEntity.ts';
import type { Entity } from '../../connections/entity.ts';
import { reference } from '../../connections/entitySql.ts';
import { byColumn } from '../../connections/origin.ts';
import { country } from '../country/country.ts';
import { eventLists } from '../event/eventLists.ts';
import { history } from '../revision/revision.ts';
import type { PlaceRow } from '../rows.ts';

export const place: Entity<PlaceRow> = defineEntity({
  typeName: 'Place',
  table: 'place',
  columns: [
    'id',
    'slug',
    'name',
    'country_id',
    'latitude',
    'longitude',
    'time_zone',
    'version',
    'created_at',
    'updated_at',
  ],
  toOne: () => ({ country: reference(country, 'country_id') }),
  toMany: () => ({ ...eventLists(byColumn('place_id')), history }),
  orders: {},
  defaultOrder: { field: 'ID', direction: 'ASC' },
});
