import { sql } from 'kysely';

import { anyOf, all } from '../../connections/conditions.ts';
import type { SearchKind } from '../../generated/database.ts';
import { database } from '../../store/sql.ts';
import type { Runner } from '../../store/store.ts';
import { nearKeys } from './nameHits.ts';

/** A name that has some words in common with a text, but for a letter in each. */
export interface NearName {
  readonly value: string;
  readonly recordId: string;
}

const MOST_NEAR = 20;

/** The names that a text may be meant for, the most likely first. */
export const nearNames = (
  store: Runner,
  text: string,
  kinds?: readonly SearchKind[],
): Promise<readonly NearName[]> => {
  const keys = nearKeys(text);
  const inCommon = sql`(select count(*) from unnest(near) as own (form) where form = any (${keys}))`;
  return store.run(
    sql<NearName>`
      select value, record_id as "recordId" from known_name
      where ${all([sql`near && ${keys}`, ...anyOf(sql`kind`, kinds, 'search_kind')])}
      order by ${inCommon} desc, id limit ${MOST_NEAR}`.compile(database),
  );
};
