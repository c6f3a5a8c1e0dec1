import { text } from '../../connections/columnType.ts';
import { defineEntity } from '../../connections/defineEntity.ts';
import type { Entity } from '../../connections/entity.ts';
import type { TranslationRow } from '../rows.ts';

export const translation: Entity<TranslationRow> = defineEntity({
  typeName: 'Translation',
  table: 'statement_translation',
  columns: ['id', 'language', 'text'],
  orders: { LANGUAGE: [{ column: 'language', type: text }] },
  defaultOrder: { field: 'LANGUAGE', direction: 'ASC' },
});
