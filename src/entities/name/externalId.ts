import { text } from '../../connections/columnType.ts';
import { defineEntity } from '../../connections/defineEntity.ts';
import type { Entity, ToMany } from '../../connections/entity.ts';
import { byColumn, through, type Origin } from '../../connections/origin.ts';
import type { ExternalIdRow } from '../rows.ts';

type Bearer = 'person_id' | 'organization_id' | 'country_id' | 'place_id' | 'event_id';

const externalId: Entity<ExternalIdRow> = defineEntity({
  typeName: 'ExternalId',
  table: 'external_id',
  columns: ['id', 'scheme', 'value'],
  orders: { SCHEME: [{ column: 'scheme', type: text }] },
  defaultOrder: { field: 'SCHEME', direction: 'ASC' },
});

/** The ids of a record in other catalogues. */
export const externalIds = (bearer: Bearer): ToMany<ExternalIdRow> => ({
  entity: externalId,
  origin: byColumn(bearer),
  shape: 'list',
});

/** The record with an id in another catalogue; the key is the scheme and the value. */
export const byExternalId = (bearer: Bearer): Origin =>
  through('external_id', { parent: ['scheme', 'value'], child: bearer, keyType: 'text' });
