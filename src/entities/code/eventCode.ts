import { defineEntity } from '../../connections/defineEntity.ts';
import type { Entity } from '../../connections/entity.ts';
import type { EventCodeRow } from '../rows.ts';

export const eventCode: Entity<EventCodeRow> = defineEntity({
  typeName: 'EventCode',
  table: 'event_code',
  identity: 'code',
  columns: ['code', 'label', 'goldstein', 'plover', 'quad_class'],
  orders: {},
  defaultOrder: { field: 'ID', direction: 'ASC' },
});
