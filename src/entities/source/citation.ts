import { text } from '../../connections/columnType.ts';
import { defineEntity } from '../../connections/defineEntity.ts';
import type { Entity, ToMany } from '../../connections/entity.ts';
import { reference } from '../../connections/entitySql.ts';
import { byColumn } from '../../connections/origin.ts';
import type { CitationRow } from '../rows.ts';
import { source } from './source.ts';

/** What can be cited, by the column of `citation` that points to it. */
export type CitedColumn =
  | 'event_id'
  | 'link_id'
  | 'status_change_id'
  | 'person_id'
  | 'position_id'
  | 'organization_id'
  | 'country_id';

export const citation: Entity<CitationRow> = defineEntity({
  typeName: 'Citation',
  table: 'citation',
  columns: [
    'id',
    'source_id',
    'locator',
    'support',
    'quotation',
    'accessed_on',
    'field',
    'event_id',
    'link_id',
    'status_change_id',
    'person_id',
    'position_id',
    'organization_id',
    'country_id',
  ],
  toOne: () => ({ source: reference(source, 'source_id') }),
  orders: { LOCATOR: [{ column: 'locator', type: text }] },
  defaultOrder: { field: 'LOCATOR', direction: 'ASC' },
});

/** The citations that support a record. */
export const citations = (cited: CitedColumn): ToMany<CitationRow> => ({
  entity: citation,
  origin: byColumn(cited),
  shape: 'list',
});
