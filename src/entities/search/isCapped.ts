import { sql } from 'kysely';

import { database } from '../../store/sql.ts';
import type { Runner } from '../../store/store.ts';
import { beginsWith, MOST_NAMES } from './nameHits.ts';
import type { ResolvedSearch } from './resolveSearch.ts';

/** Whether a search left something out of its ranks: events of too many, or names beyond the limit. */
export const isCapped = async (
  { sought, name, eventKinds, nameKinds }: ResolvedSearch,
  store: Runner,
): Promise<boolean> => {
  if (!sought.canRankAll && eventKinds !== null) return true;
  if (nameKinds === null) return false;
  const beginning = name === undefined ? sql`false` : beginsWith(name.keys[0]);
  const statement = sql<{ found: boolean }>`
    select exists (select 1 from known_name where words @@ ${sought.query} offset ${MOST_NAMES})
      or exists (select 1 from known_name where ${beginning} offset ${MOST_NAMES}) as found`;
  const [row] = await store.run(statement.compile(database));
  return row?.found === true;
};
