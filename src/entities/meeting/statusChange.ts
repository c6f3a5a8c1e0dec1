import { date } from '../../connections/columnType.ts';
import { defineEntity } from '../../connections/defineEntity.ts';
import type { Entity } from '../../connections/entity.ts';
import type { StatusChangeRow } from '../rows.ts';
import { citations } from '../source/citation.ts';

export const statusChange: Entity<StatusChangeRow> = defineEntity({
  typeName: 'StatusChange',
  table: 'status_change',
  columns: ['id', 'meeting_id', 'status', 'edtf', 'earliest', 'note'],
  reads: { on: ['edtf'] },
  toMany: () => ({ citations: citations('status_change_id') }),
  orders: { WHEN: [{ column: 'earliest', type: date }] },
  defaultOrder: { field: 'WHEN', direction: 'ASC' },
});
