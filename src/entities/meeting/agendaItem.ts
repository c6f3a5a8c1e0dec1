import { int4 } from '../../connections/columnType.ts';
import { defineEntity } from '../../connections/defineEntity.ts';
import type { Entity } from '../../connections/entity.ts';
import { reference } from '../../connections/entitySql.ts';
import type { AgendaItemRow } from '../rows.ts';
import { topic } from '../topic/topic.ts';

export const agendaItem: Entity<AgendaItemRow> = defineEntity({
  typeName: 'AgendaItem',
  table: 'agenda_item',
  columns: ['id', 'ordinal', 'text', 'topic_id'],
  toOne: () => ({ topic: reference(topic, 'topic_id') }),
  orders: { ORDINAL: [{ column: 'ordinal', type: int4 }] },
  defaultOrder: { field: 'ORDINAL', direction: 'ASC' },
});
