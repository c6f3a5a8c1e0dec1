import { defineEntity } from '../../connections/defineEntity.ts';
import type { Entity } from '../../connections/entity.ts';
import { reference } from '../../connections/entitySql.ts';
import { country } from '../country/country.ts';
import type { GroupRow } from '../rows.ts';
import { topic } from '../topic/topic.ts';
import { KEY_COLUMNS } from './composeStatistics.ts';

/** How many events there are of one group. Its id is its place among the rows. */
export const statisticsRow: Entity<GroupRow> = defineEntity({
  typeName: 'StatisticsRow',
  table: null,
  columns: [
    'id',
    'out_of',
    'edtf',
    'first_day',
    'last_day',
    ...KEY_COLUMNS,
    'count',
    'rated',
    'mean_intensity',
    'sum_intensity',
  ],
  toOne: () => ({ country: reference(country, 'country_id'), topic: reference(topic, 'topic_id') }),
  orders: {},
  defaultOrder: { field: 'ID', direction: 'ASC' },
});
