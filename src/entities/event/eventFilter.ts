import { sql } from 'kysely';

import { all, any, anyOf, given } from '../../connections/conditions.ts';
import type { EntityFilter, Scope, Sql } from '../../connections/entity.ts';
import { eventSpines } from './eventSpines.ts';
import { actorFields, hasActors } from './hasActors.ts';
import { driveEvents } from './driveEvents.ts';
import { hasText } from './hasText.ts';
import { inPeriod } from './inPeriod.ts';
import { resolveEventFilter } from './resolveEventFilter.ts';
import type { AnyAllNone, ResolvedEventFilter } from './resolvedEventFilter.ts';

/** Which events: every field of the filter that is given must hold. */
const conditions = (filter: ResolvedEventFilter, scope: Scope): readonly Sql[] => {
  const { column } = scope;
  const { intensity, isQuotation, confidence, pair, placeCountry, sources, and, or, not } = filter;
  const id = column('id');
  const nested = (one: ResolvedEventFilter): Sql => all(conditions(one, scope));
  return [
    ...anyOf(column('kind'), filter.kinds, 'event_kind'),
    ...inPeriod(filter.when, column),
    ...actorFields.flatMap((field) => hasActors(field, filter, id)),
    ...inRoles(filter, scope),
    ...given(
      pair,
      ([first, second]) => sql`exists (select 1 from event_pair where event_id = ${id}
        and first_country_id = ${first}::uuid and second_country_id = ${second}::uuid)`,
    ),
    ...given(
      placeCountry,
      (country) =>
        sql`${column('place_id')} = any (array(select id from place where country_id = ${country}::uuid))`,
    ),
    ...ofKind(scope, 'format', (name) => anyOf(name, filter.formats, 'meeting_format')),
    ...ofKind(scope, 'status', (name) => anyOf(name, filter.statuses, 'meeting_status')),
    ...ofKind(scope, 'act', (name) => anyOf(name, filter.acts, 'statement_act')),
    ...ofKind(scope, 'stance', (name) => anyOf(name, filter.stances, 'stance')),
    ...ofKind(scope, 'category', (name) => anyOf(name, filter.categories, 'incident_category')),
    ...ofKind(scope, 'is_quotation', (name) =>
      given(isQuotation, (wanted) => sql`${name} = ${wanted}`),
    ),
    ...anyOf(column('code'), filter.codes, 'text'),
    ...hasIntensity(intensity, column('intensity')),
    ...given(
      sources,
      (ids) =>
        sql`exists (select 1 from citation where event_id = ${id} and source_id = any (${ids}::uuid[]))`,
    ),
    ...given(confidence?.review, (review) => sql`${column('review')} = ${review}::review_status`),
    ...given(filter.text, (text) => hasText(text, scope)),
    ...(and ?? []).map(nested),
    ...given(or, (filters) => any(filters.map(nested))),
    ...given(not, (one) => sql`not coalesce(${nested(one)}, false)`),
  ];
};

/** The index holds the order's expression, so the range is asked of the same. */
const hasIntensity = (range: ResolvedEventFilter['intensity'], intensity: Sql): readonly Sql[] => {
  const ordered = sql`coalesce(${intensity}, -100)`;
  return [
    ...given(range?.min ?? range?.max, () => sql`${intensity} is not null`),
    ...given(range?.min, (min) => sql`${ordered} >= ${min}::float8`),
    ...given(range?.max, (max) => sql`${ordered} <= ${max}::float8`),
  ];
};

const namesActors = (named: AnyAllNone | undefined): boolean =>
  named?.any !== undefined || named?.all !== undefined;

/** Roles bind the actors that the filter names, and the record whose list this is; else any party. */
const inRoles = (filter: ResolvedEventFilter, { column, roles }: Scope): readonly Sql[] => {
  if (!filter.roles) return [];
  const wanted = sql`${filter.roles}::party_role[]`;
  if (roles !== undefined) return [sql`${roles} && ${wanted}`];
  if (actorFields.some((field) => eventSpines[field].hasRoles && namesActors(filter[field]))) {
    return [];
  }
  return [
    sql`exists (select 1 from party where event_id = ${column('id')} and role = any (${wanted}))`,
  ];
};

/** Conditions on a column that one kind of event has; no event of another kind meets any of them. */
const ofKind = (
  { has, column }: Scope,
  name: string,
  conditionsOn: (column: Sql) => readonly Sql[],
): readonly Sql[] => {
  const wanted = conditionsOn(column(name));
  return wanted.length === 0 || has(name) ? wanted : [sql`false`];
};

export const eventFilter: EntityFilter = {
  resolve: resolveEventFilter,
  where: conditions,
  drive: driveEvents,
};
