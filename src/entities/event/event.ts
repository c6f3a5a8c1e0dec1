import { defineEntity } from '../../connections/defineEntity.ts';
import type { Entity } from '../../connections/entity.ts';
import { incidentDetail, incidentToOne } from '../incident/incident.ts';
import { meetingDetail, meetingToOne } from '../meeting/meeting.ts';
import type { EventRow } from '../rows.ts';
import { statementDetail, statementToOne } from '../statement/statement.ts';
import { eventColumns } from './eventColumns.ts';
import { eventFilter } from './eventFilter.ts';
import { eventToMany, eventToOne } from './eventRelations.ts';

const TYPE_OF_KIND = { MEETING: 'Meeting', STATEMENT: 'Statement', INCIDENT: 'Incident' } as const;

/** Events of every kind in one list: the interface `Event`. */
export const event: Entity<EventRow> = defineEntity({
  ...eventColumns,
  typeName: 'Event',
  typeOf: ({ kind }: EventRow) => TYPE_OF_KIND[kind],
  details: () => [meetingDetail, statementDetail, incidentDetail],
  toOne: () => ({
    ...eventToOne(),
    ...meetingToOne(),
    ...statementToOne(),
    ...incidentToOne(),
  }),
  toMany: eventToMany,
  filter: () => eventFilter,
});
