import { sql } from 'kysely';

import { enumeration } from '../../connections/columnType.ts';
import { LinkKind } from '../../generated/database.ts';
import { anyOf, given } from '../../connections/conditions.ts';
import { defineEntity } from '../../connections/defineEntity.ts';
import type { Entity, ToMany } from '../../connections/entity.ts';
import { reference } from '../../connections/entitySql.ts';
import { through } from '../../connections/origin.ts';
import type { MeetingLinksArgs } from '../../generated/graphql.ts';
import { event } from '../event/event.ts';
import { history } from '../revision/revision.ts';
import type { EventLinkRow } from '../rows.ts';
import { citations } from '../source/citation.ts';

export const eventLink: Entity<EventLinkRow> = defineEntity({
  typeName: 'EventLink',
  table: 'event_link',
  columns: ['id', 'from_id', 'to_id', 'kind', 'note', 'version', 'created_at', 'updated_at'],
  toOne: () => ({ from: reference(event, 'from_id'), to: reference(event, 'to_id') }),
  toMany: () => ({ citations: citations('link_id'), history }),
  orders: { KIND: [{ column: 'kind', type: enumeration('link_kind', LinkKind) }] },
  defaultOrder: { field: 'KIND', direction: 'ASC' },
});

/** The links at either end of which an event stands. */
export const links: ToMany<EventLinkRow> = {
  entity: eventLink,
  origin: through('event_link_end', {
    parent: ['event_id'],
    child: 'id',
    carries: ['kind', 'direction'],
  }),
  shape: 'list',
  where: ({ kinds, direction }: MeetingLinksArgs, { column }) => [
    ...anyOf(column('kind'), kinds, 'link_kind'),
    ...given(direction, (end) => sql`${column('direction')} = ${end}`),
  ],
};
