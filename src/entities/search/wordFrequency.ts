import { sql } from 'kysely';
import { LRUCache } from 'lru-cache';

import { database } from '../../store/sql.ts';
import type { Runner } from '../../store/store.ts';
import type { Context } from '../context.ts';
import type { Directory } from '../directory.ts';

/** So many are counted and no more: where there are as many, not all of them can be ranked. */
export const MOST_COUNTED = 20_001;

/**
 * How many events have the words of a `tsquery`, up to a number. To count a frequent word takes the index longer than
 * to find a page of it: so a count is kept, and made again where the record has another version than it was made of.
 */
export const wordFrequency = async (
  query: string,
  { store, directory }: Pick<Context, 'store' | 'directory'>,
): Promise<number> => {
  const counts = countsOf(directory);
  const known = counts.get(query);
  const asked = await askFrequency(query, known?.version, store);
  if (asked.count === null && known !== undefined) return known.count;
  const count = asked.count ?? 0;
  counts.set(query, { version: asked.version, count });
  return count;
};

/** A count, and the version of the record that it is of. */
interface Frequency<Count> {
  readonly version: number;
  readonly count: Count;
}

/** A request may have a store of its own; the directory is one for all that ask the same record. */
const countsOf = (directory: Directory): LRUCache<string, Frequency<number>> => {
  const counts =
    countsOfDirectories.get(directory) ?? new LRUCache<string, Frequency<number>>({ max: 1000 });
  countsOfDirectories.set(directory, counts);
  return counts;
};

const countsOfDirectories = new WeakMap<Directory, LRUCache<string, Frequency<number>>>();

/** The version of the record, and the count where that is not the known one. */
const askFrequency = async (
  query: string,
  knownVersion: number | undefined,
  store: Runner,
): Promise<Frequency<number | null>> => {
  const found = sql`
    select 1 from event_words where words @@ ${query}::tsquery limit ${sql.lit(MOST_COUNTED)}`;
  const [asked] = await store.run(
    sql<Frequency<number | null>>`
      select number as version, case when number is distinct from ${knownVersion ?? null}::bigint
        then (select count(*) from (${found}) as found) end as count
      from last_change`.compile(database),
  );
  if (asked === undefined) throw new Error('The row of last_change is missing.');
  return asked;
};
