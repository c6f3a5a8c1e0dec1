import { sql } from 'kysely';

import { all, anyOf } from '../../connections/conditions.ts';
import type { Sql } from '../../connections/entity.ts';
import type { SearchKind } from '../../generated/database.ts';
import type { SoughtName } from './soughtName.ts';

/** So many names of each kind of match are ranked, the shortest ones. */
export const MOST_NAMES = 500;

/** What the names are to be. */
interface Sought {
  readonly query: Sql;
  readonly name: SoughtName | undefined;
  readonly kinds: readonly SearchKind[] | undefined;
}

/** The names that have a beginning: a range of the index of keys. */
export const beginsWith = (key: string): Sql => sql`key > ${key} and key < ${`${key}\u{10FFFF}`}`;

/**
 * The names that are what is looked for, begin so, or have its words, as queries of one form. They rank in this order;
 * within it, the more of the name is said, the higher.
 */
export function nameHits({ query, name, kinds }: Sought): readonly Sql[] {
  const ofKinds = anyOf(sql`kind`, kinds, 'search_kind');
  const some = (where: Sql, match: string, rank: Sql): Sql => sql`(
    select record_id as id, kind, id as name_id, value, language, name_kind, ${sql.lit(match)} as match, (${rank})::float8 as rank
    from known_name where ${all([where, ...ofKinds])}
    order by char_length(key), id limit ${MOST_NAMES})`;
  if (name === undefined) return [some(sql`words @@ ${query}`, 'WORDS', sql`1`)];
  const [key] = name.keys;
  const said = sql`least(0.999, ${Array.from(key).length} / char_length(key)::float8)`;
  return [
    some(sql`key = any (${name.keys}::text[])`, 'EXACT', sql`3`),
    some(beginsWith(key), 'BEGINNING', sql`2 + ${said}`),
    some(sql`words @@ ${query}`, 'WORDS', sql`1 + ${said}`),
  ];
}

/** The forms of a text in which it is compared, made once for a statement: it is a query of its own. */
export const nearKeys = (text: string): Sql => sql`(select near_keys(${text}))::text[]`;

/**
 * The names that are but for typing errors what is looked for: as a whole but for one letter, or each of its words but
 * for one.
 */
export function nearNameHits({ keys, words }: SoughtName, kinds: Sought['kinds']): Sql {
  const near = (text: string): Sql => sql`near && ${nearKeys(text)}`;
  const likeWords = all(words.map(near));
  const likeKey = sql`(${sql.join(keys.map(near), sql` or `)})`;
  const inCommon = sql`(select count(*) from unnest(near) as own (form) where form = any (${nearKeys(words.join(' '))}))`;
  return sql`(
    select record_id as id, kind, id as name_id, value, language, name_kind, 'NEAR' as match, (${inCommon} / cardinality(near)::float8) as rank
    from known_name
    where ${all([sql`(${likeKey} or ${likeWords})`, ...anyOf(sql`kind`, kinds, 'search_kind')])}
    order by rank desc, id limit ${MOST_NAMES})`;
}
