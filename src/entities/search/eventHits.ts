import { sql } from 'kysely';

import { all, anyOf } from '../../connections/conditions.ts';
import type { Sql } from '../../connections/entity.ts';
import { everything, throughQuery } from '../../connections/origin.ts';
import type { SearchKind } from '../../generated/database.ts';
import { event } from '../event/event.ts';
import { eventFilter } from '../event/eventFilter.ts';
import { eventsWith, hasText } from '../event/hasText.ts';
import type { ResolvedEventFilter } from '../event/resolvedEventFilter.ts';
import type { SoughtText } from './soughtText.ts';

/** So many are ranked where there are too many to rank all, the latest ones. */
const MOST_EVENTS = 500;

/**
 * The events that have the words and match the filter, with the rank of the words: those in the title count most, then
 * those in the summary. Up to a number all are ranked; of more the latest, found by going back in time.
 */
export const eventHits = (
  sought: SoughtText,
  filter: ResolvedEventFilter,
  kinds: readonly SearchKind[] | undefined,
): Sql => {
  const found = sought.canRankAll
    ? eventsOfIndex(sought, filter, kinds)
    : latestEvents(sought, filter, kinds);
  return sql`(
    select id, kind::text::search_kind as kind, null::uuid as name_id, null as value,
      null as language, null::name_kind as name_kind, 'WORDS' as match, 1 + rank::float8 as rank
    from (${found}) as event_hit)`;
};

const eventsOfIndex = (
  sought: SoughtText,
  filter: ResolvedEventFilter,
  kinds: readonly SearchKind[] | undefined,
): Sql => {
  const withWords = throughQuery(() => eventsWith(sought, sql`, words`));
  const rows = withWords.rows(event, [], {});
  const where = [
    ...rows.where,
    ...eventFilter.where(filter, rows),
    ...ofKinds(rows.column('kind'), kinds),
  ];
  return sql`
    select ${rows.column('id')} as id, ${rows.column('kind')} as kind, ts_rank(spine.words, ${sought.query}) as rank
    from ${rows.from} where ${all(where)}`;
};

/** The rank is a query of its own, so that it is asked of those that are left alone. */
const latestEvents = (
  sought: SoughtText,
  filter: ResolvedEventFilter,
  kinds: readonly SearchKind[] | undefined,
): Sql => {
  const drive = eventFilter.drive?.(filter);
  const key = (drive?.key ?? []).map((id) => sql`${id}::uuid`);
  const rows = (drive?.origin ?? everything).rows(event, key, {});
  const { column } = rows;
  const where = [
    ...rows.where,
    ...eventFilter.where(drive?.rest ?? filter, rows),
    ...ofKinds(column('kind'), kinds),
    hasText(sought, rows),
  ];
  return sql`
    select id, kind, (select ts_rank(words, ${sought.query}) from event_words where event_id = latest.id) as rank
    from (
      select ${column('id')} as id, ${column('kind')} as kind from ${rows.from} where ${all(where)}
      order by ${column('earliest')} desc, ${column('precision')} desc, ${column('id')} desc limit ${MOST_EVENTS}
    ) as latest`;
};

/** The kinds of events have the same names amongst those of a search. */
const ofKinds = (kind: Sql, kinds: readonly SearchKind[] | undefined): readonly Sql[] =>
  anyOf(kind, kinds, 'event_kind');
