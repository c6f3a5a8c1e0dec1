import { text } from '../../connections/columnType.ts';
import { defineEntity } from '../../connections/defineEntity.ts';
import type { Entity } from '../../connections/entity.ts';
import { reference } from '../../connections/entitySql.ts';
import { byColumn } from '../../connections/origin.ts';
import { eventLists } from '../event/eventLists.ts';
import { eventsOf, eventSpines } from '../event/eventSpines.ts';
import { history } from '../revision/revision.ts';
import type { TopicRow } from '../rows.ts';
import { topicFilter } from './topicFilter.ts';

export const topic: Entity<TopicRow> = defineEntity({
  typeName: 'Topic',
  table: 'topic',
  columns: [
    'id',
    'slug',
    'name',
    'sort_name',
    'description',
    'parent_id',
    'version',
    'created_at',
    'updated_at',
  ],
  toOne: () => ({ parent: reference(topic, 'parent_id') }),
  toMany: () => ({
    children: { entity: topic, origin: byColumn('parent_id'), shape: 'connection' },
    ...eventLists(eventsOf(eventSpines.topics)),
    history,
  }),
  orders: { NAME: [{ column: 'sort_name', type: text }] },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
  filter: () => topicFilter,
});
