import { type RawBuilder, sql } from 'kysely';
import { database } from '../../store/sql.ts';
import type { Runner } from '../../store/store.ts';
import { type ClaimScope, keyOfExternalId } from './claimsOf.ts';

/**
 * The ids of the records that have these keys, by key. A slug of a record that became part of another is that one's.
 * One statement.
 */
export async function readOwners(
  runner: Runner,
  scope: ClaimScope,
  keys: readonly string[],
): Promise<Map<string, string>> {
  if (scope === 'external_id') return readOwnersOfExternalIds(runner, keys);
  const [table = '', column = ''] = scope.split(' ');
  const found = await runner.run(
    sql<{ id: string; key: string }>`
      select id, ${sql.ref(column)} as key from ${sql.table(table)}
        where ${sql.ref(column)} = any(${keys})
      ${column === 'slug' ? bySlugOfOld(table, keys) : sql``}`.compile(database),
  );
  return new Map(found.map(({ id, key }) => [key, id]));
}

/** The type of a record that has a slug is the name of its table. */
const bySlugOfOld = (type: string, keys: readonly string[]): RawBuilder<unknown> => sql`
  union all
  select to_id, slug from redirect where record_type = ${type} and slug = any(${keys})`;

async function readOwnersOfExternalIds(
  runner: Runner,
  keys: readonly string[],
): Promise<Map<string, string>> {
  const found = await runner.run(
    sql<{ owner: string; scheme: string; value: string }>`
      select scheme, value,
        coalesce(person_id, organization_id, country_id, place_id, event_id) as owner
      from external_id join (
        select claim ->> 0 as scheme, claim ->> 1 as value from unnest(${keys}::jsonb[]) as claim
      ) as wanted using (scheme, value)`.compile(database),
  );
  return new Map(found.map(({ owner, scheme, value }) => [keyOfExternalId(scheme, value), owner]));
}
