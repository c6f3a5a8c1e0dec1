import { sql } from 'kysely';

import { text } from '../../connections/columnType.ts';
import { dayOrToday } from '../../connections/conditions.ts';
import { defineEntity } from '../../connections/defineEntity.ts';
import type { Entity, ToMany } from '../../connections/entity.ts';
import { reference } from '../../connections/entitySql.ts';
import { fromQuery } from '../../connections/origin.ts';
import { beginningOfTime } from '../../domain/calendarDay.ts';
import type { RelationLastMeetingArgs, RelationNextMeetingArgs } from '../../generated/graphql.ts';
import { country } from '../country/country.ts';
import { event } from '../event/event.ts';
import { eventLists } from '../event/eventLists.ts';
import { eventsOf, eventSpines } from '../event/eventSpines.ts';
import { meeting } from '../meeting/meeting.ts';
import type { RelationRow } from '../rows.ts';
import { statisticsOfRelation } from '../statistics/statistics.ts';

export const relation: Entity<RelationRow> = defineEntity({
  typeName: 'Relation',
  table: null,
  columns: ['id', 'a_id', 'b_id', 'first_id', 'second_id'],
  // The countries of the filter that a row of statistics stands for.
  reads: { counts: ['a_id', 'b_id'], intensity: ['a_id', 'b_id'] },
  toOne: () => ({ a: reference(country, 'a_id'), b: reference(country, 'b_id') }),
  toMany: () => ({
    ...eventLists(eventsOfPair, pair),
    ...statisticsOfRelation({ origin: eventsOfPair, key: pair }),
    firstContact: {
      ...firstEvent,
      entity: event,
      order: { field: 'WHEN', direction: 'ASC' },
      where: (_, { column }) => [sql`${column('earliest')} > ${beginningOfTime}::date`],
    },
    lastMeeting: {
      ...firstEvent,
      entity: meeting,
      order: { field: 'WHEN', direction: 'DESC' },
      where: ({ asOf }: RelationLastMeetingArgs, { column }) => [
        sql`${column('status')} = 'HELD'`,
        sql`${column('earliest')} <= ${dayOrToday(asOf)}`,
      ],
    },
    nextMeeting: {
      ...firstEvent,
      entity: meeting,
      order: { field: 'WHEN', direction: 'ASC' },
      where: ({ asOf }: RelationNextMeetingArgs, { column }) => [
        sql`${column('status')} in ('ANNOUNCED', 'SCHEDULED')`,
        sql`${column('latest')} >= ${dayOrToday(asOf)}`,
      ],
    },
  }),
  orders: { NAME: [{ column: 'sort_name', type: text }] },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
});

/** The relation of two countries by their ids, whether or not they have met. */
export const ofTwoCountries = fromQuery(
  ([a, b]) => sql`
    select ${b} as id, ${a} as a_id, ${b} as b_id, least(${a}, ${b}) as first_id, greatest(${a}, ${b}) as second_id`,
  ['uuid', 'uuid'],
);

const eventsOfPair = eventsOf(eventSpines.pair);

const pair = ['first_id', 'second_id'] as const;

const firstEvent = { origin: eventsOfPair, key: pair, shape: 'one' } satisfies Partial<ToMany>;
