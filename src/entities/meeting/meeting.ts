import { sql } from 'kysely';

import { defineEntity, detail } from '../../connections/defineEntity.ts';
import type { Entity, ToOne } from '../../connections/entity.ts';
import { byColumn, throughQuery } from '../../connections/origin.ts';
import { event } from '../event/event.ts';
import { eventColumns } from '../event/eventColumns.ts';
import { eventFilter } from '../event/eventFilter.ts';
import { eventToMany, eventToOne } from '../event/eventRelations.ts';
import { incident } from '../incident/incident.ts';
import { linkedTo, wholeOf } from '../link/linkedEvents.ts';
import { firstParty } from '../party/party.ts';
import type { MeetingRow } from '../rows.ts';
import { statement } from '../statement/statement.ts';
import { agendaItem } from './agendaItem.ts';
import { statusChange } from './statusChange.ts';

export const meetingDetail = detail('meeting', ['format', 'status']);

export const meetingToOne = (): Record<string, ToOne> => ({
  host: firstParty('HOST'),
  partOf: wholeOf(meeting),
});

export const meeting: Entity<MeetingRow> = defineEntity({
  ...eventColumns,
  typeName: 'Meeting',
  discriminator: { column: 'kind', value: 'MEETING' },
  details: () => [meetingDetail],
  toOne: () => ({ ...eventToOne(), ...meetingToOne() }),
  toMany: () => ({
    ...eventToMany(),
    statusChanges: { entity: statusChange, origin: byColumn('meeting_id'), shape: 'list' },
    sessions: { entity: meeting, origin: linkedTo('PART_OF'), shape: 'connection' },
    agenda: { entity: agendaItem, origin: byColumn('meeting_id'), shape: 'list' },
    outcomes: { entity: event, origin: linkedTo('OUTCOME_OF'), shape: 'connection' },
    statements: { entity: statement, origin: connected, shape: 'connection' },
    incidents: { entity: incident, origin: connected, shape: 'connection' },
  }),
  filter: () => eventFilter,
});

/** The events that a link in either direction, or an occasion, ties to a meeting. */
const connected = throughQuery(
  ([id]) => sql`
    select other_id as id from event_link_end where event_id = ${id}
    union
    select id from statement where occasion_id = ${id}`,
);
