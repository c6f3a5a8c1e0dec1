import { sql } from 'kysely';

import type { Sql } from '../../connections/entity.ts';
import { eventSpines } from './eventSpines.ts';
import type { ResolvedEventFilter } from './resolvedEventFilter.ts';

/** The parts of an event filter that name records of which an event has any number. */
export const actorFields = ['persons', 'organizations', 'topics', 'countries'] as const;

type ActorField = (typeof actorFields)[number];

/** The conditions that an event has any, all or none of the named records among its parties or topics. */
export const hasActors = (
  field: ActorField,
  filter: ResolvedEventFilter,
  eventId: Sql,
): readonly Sql[] => {
  const {
    table,
    columns: [column],
    hasRoles,
  } = eventSpines[field];
  const { any, all, none } = filter[field] ?? {};
  const inRoles =
    hasRoles && filter.roles ? sql` and roles && ${filter.roles}::party_role[]` : sql``;
  const exists = (condition: Sql): Sql =>
    sql`exists (select 1 from ${sql.id(table)} where event_id = ${eventId} and ${condition}${inRoles})`;
  const isAny = (ids: readonly string[]): Sql => sql`${sql.id(column)} = any (${ids}::uuid[])`;
  return [
    ...(any ? [exists(isAny(any))] : []),
    ...(all ?? []).map((id) => exists(sql`${sql.id(column)} = ${id}::uuid`)),
    ...(none ? [sql`not ${exists(isAny(none))}`] : []),
  ];
};
