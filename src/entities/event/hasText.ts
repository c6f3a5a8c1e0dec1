import { sql } from 'kysely';

import type { Drive, Scope, Sql } from '../../connections/entity.ts';
import { throughQuery } from '../../connections/origin.ts';
import type { SoughtText } from '../search/soughtText.ts';

/**
 * The condition that an event has the words. Rare words, and any whose events are counted, lead to their events by
 * their index. Frequent ones are asked of each event in the order of a list until its page is full: a function in the
 * place of the operator keeps the index out.
 *
 *   event.id in (select event_id from event_words where words @@ $1)
 *   (select ts_match_vq(words, $1) from event_words where event_id = event.id)
 */
export const hasText = (sought: SoughtText, { column, isWhole }: Scope): Sql =>
  sought.isFrequent && isWhole !== true
    ? sql`(select ts_match_vq(words, ${sought.query}) from event_words where event_id = ${column('id')})`
    : sql`${column('id')} in (${eventsWith(sought)})`;

/** The events that have rare words, wherever they lie. */
export const driveByText = (sought: SoughtText, rest: object): Drive => ({
  origin: throughQuery(() => eventsWith(sought), [], []),
  key: [],
  rest,
});

/** The events that have the words, and those words. */
export const eventsWith = ({ query, bound }: SoughtText, carried = sql``): Sql => {
  const limit = bound === undefined ? sql`` : sql` limit ${sql.lit(bound)}`;
  return sql`select event_id as id${carried} from event_words where words @@ ${query}${limit}`;
};
