import { defineEntity, detail } from '../../connections/defineEntity.ts';
import type { Entity, ToOne } from '../../connections/entity.ts';
import { eventColumns } from '../event/eventColumns.ts';
import { eventFilter } from '../event/eventFilter.ts';
import { eventToMany, eventToOne } from '../event/eventRelations.ts';
import { linkedTo, wholeOf } from '../link/linkedEvents.ts';
import { partiesInRole } from '../party/party.ts';
import type { IncidentRow } from '../rows.ts';

export const incidentDetail = detail('incident', [
  'category',
  'magnitude_value',
  'magnitude_unit',
  'magnitude_least',
  'magnitude_most',
]);

export const incidentToOne = (): Record<string, ToOne> => ({ series: wholeOf(incident) });

export const incident: Entity<IncidentRow> = defineEntity({
  ...eventColumns,
  typeName: 'Incident',
  discriminator: { column: 'kind', value: 'INCIDENT' },
  details: () => [incidentDetail],
  toOne: () => ({ ...eventToOne(), ...incidentToOne() }),
  toMany: () => ({
    ...eventToMany(),
    actors: partiesInRole('ACTOR'),
    targets: partiesInRole('TARGET'),
    parts: { entity: incident, origin: linkedTo('PART_OF'), shape: 'connection' },
  }),
  filter: () => eventFilter,
});
