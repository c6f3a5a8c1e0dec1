import { sql } from 'kysely';

import { int4 } from '../../connections/columnType.ts';
import { all, anyOf } from '../../connections/conditions.ts';
import { defineEntity } from '../../connections/defineEntity.ts';
import type { Entity, Sql, ToMany } from '../../connections/entity.ts';
import { reference } from '../../connections/entitySql.ts';
import { derivedRows } from '../../connections/origin.ts';
import type { PersonMetWithArgs } from '../../generated/graphql.ts';
import { inPeriod } from '../event/inPeriod.ts';
import { requirePeriod } from '../event/requirePeriod.ts';
import { meeting } from '../meeting/meeting.ts';
import type { EncounterRow } from '../rows.ts';
import { person } from './person.ts';

const encounter: Entity<EncounterRow> = defineEntity({
  typeName: 'Encounter',
  table: null,
  columns: ['id', 'times', 'last_meeting_id'],
  toOne: () => ({
    person: reference(person, 'id'),
    lastMeeting: reference(meeting, 'last_meeting_id'),
  }),
  orders: { TIMES: [{ column: 'times', type: int4 }] },
  defaultOrder: { field: 'TIMES', direction: 'DESC' },
});

/** Whom a person met, how often and when last. */
export const metWith: ToMany = {
  entity: encounter,
  origin: {
    key: ['uuid'],
    rows(entity, [personId], args: PersonMetWithArgs) {
      requirePeriod(args.when, 'when');
      return derivedRows(entity, encountersOf(personId, args));
    },
  },
  shape: 'connection',
};

/**
 * Visit (Lee, Xi) with a session (Lee, Xi) and a session (Lee, Li):  Xi 1, Li 1.
 *
 * A session of a meeting that both attended is the same encounter as that meeting, where that
 * one counts too: it is of the wanted statuses and time, and both attended it.
 */
const encountersOf = (personId: Sql | undefined, { when, statuses }: PersonMetWithArgs): Sql => sql`
  with counted as (
    select companion.person_id, event.id as meeting_id, event.earliest, event.precision
    from event_person as own
    join event on event.id = own.event_id
    join meeting on meeting.id = own.event_id
    join event_person as companion on companion.event_id = own.event_id
    where own.person_id = ${personId} and own.kind = 'MEETING'
      and own.roles && ${ATTENDING} and companion.roles && ${ATTENDING}
      and companion.person_id <> own.person_id
      and ${all([...inStatus(statuses), ...inPeriod(when, (name) => sql.id('event', name))])}
  )
  select person_id as id, count(*)::int as times,
    (array_agg(meeting_id order by earliest desc, precision desc, meeting_id desc))[1] as last_meeting_id
  from counted
  where not exists (
    select 1 from event_link
    join counted as whole on whole.meeting_id = event_link.to_id
    where event_link.from_id = counted.meeting_id and event_link.kind = 'PART_OF'
      and whole.person_id = counted.person_id)
  group by person_id`;

const ATTENDING = sql`array['HOST', 'GUEST', 'PARTICIPANT', 'MEDIATOR']::party_role[]`;

const inStatus = (statuses: PersonMetWithArgs['statuses']): readonly Sql[] =>
  anyOf(sql`meeting.status`, statuses ?? ['HELD'], 'meeting_status');
