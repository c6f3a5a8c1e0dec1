import { didYouMean } from 'graphql/jsutils/didYouMean.js';
import { sql } from 'kysely';

import { nearestFirst } from '../domain/nearest.ts';
import { SearchKind } from '../generated/database.ts';
import { database } from '../store/sql.ts';
import type { Runner } from '../store/store.ts';
import { nearNames } from './search/nearNames.ts';

/**
 * ` Did you mean "lee-jae-myung"?` for a text in the place of a slug that no record of the table has, or nothing. The
 * nearest are told of the slugs that begin in the same way, those of near names, and `others`; where the text is near
 * to none of them, as 이재명 is, those of near names.
 */
export const suggestSlug = async (
  store: Runner,
  table: string,
  text: string,
  others: readonly string[] = [],
): Promise<string> => {
  const kind = Object.values(SearchKind).find((each) => each === table.toUpperCase());
  const names = kind === undefined ? [] : await nearNames(store, text, [kind]);
  const ids = [...new Set(names.map(({ recordId }) => recordId))];
  const named = await slugsOf(store, table, ids);
  const similar = await slugsLike(store, table, text.slice(0, 3).toLowerCase());
  const near = nearestFirst(text, [...new Set([...others, ...named, ...similar])]);
  return didYouMean(near.length > 0 ? near : named.slice(0, MOST_NAMED));
};

const MOST_NAMED = 3;

/** So many slugs with the same beginning are compared. */
const MOST_COMPARED = 200;

const slugsLike = async (store: Runner, table: string, beginning: string): Promise<string[]> => {
  const rows = await store.run(
    sql<{ slug: string }>`
      select slug from ${sql.table(table)} where starts_with(slug, ${beginning}) limit ${MOST_COMPARED}`.compile(
      database,
    ),
  );
  return rows.map(({ slug }) => slug);
};

/** The slugs of the records with these ids, in their order. */
const slugsOf = async (
  store: Runner,
  table: string,
  ids: readonly string[],
): Promise<readonly string[]> => {
  if (ids.length === 0) return [];
  const rows = await store.run(
    sql<{ slug: string }>`
      select slug from ${sql.table(table)} where id = any (${ids}::uuid[]) and slug is not null
      order by array_position(${ids}::uuid[], id)`.compile(database),
  );
  return rows.map(({ slug }) => slug);
};
