import { sql } from 'kysely';

import { date, text } from '../../connections/columnType.ts';
import { defineEntity } from '../../connections/defineEntity.ts';
import type { Entity } from '../../connections/entity.ts';
import { byColumn } from '../../connections/origin.ts';
import { history } from '../revision/revision.ts';
import type { SourceRow } from '../rows.ts';
import { citation } from './citation.ts';
import { sourceFilter } from './sourceFilter.ts';

export const source: Entity<SourceRow> = defineEntity({
  typeName: 'Source',
  table: 'source',
  columns: [
    'id',
    'slug',
    'publisher',
    'title',
    'sort_title',
    'url',
    'published',
    'published_on',
    'language',
    'licence',
    'note',
    'version',
    'created_at',
    'updated_at',
  ],
  toMany: () => ({
    supports: { entity: citation, origin: byColumn('source_id'), shape: 'connection' },
    history,
  }),
  orders: {
    TITLE: [{ column: 'sort_title', type: text }],
    PUBLISHED: [{ column: 'published_on', type: date, absent: sql`date '0001-01-01'` }],
  },
  defaultOrder: { field: 'TITLE', direction: 'ASC' },
  filter: () => sourceFilter,
});
