import { sql } from 'kysely';
import { database } from '../../../store/sql.ts';
import type { Runner } from '../../../store/store.ts';
import type { RecordLine } from '../forms/recordForm.ts';
import { type RecordTable, recordTables } from '../recordTables.ts';

/**
 * Records whose slug, or whose id in another catalogue, the store has for another record, and why that cannot be. One
 * statement for each table.
 */
export async function findCollisions(
  runner: Runner,
  records: readonly RecordLine[],
): Promise<Map<RecordLine, string>> {
  const collisions = new Map<RecordLine, string>();
  const claims = [...slugClaims(records), ...externalIdClaims(records)];
  for (const scope of new Set(claims.map((claim) => claim.scope))) {
    const ofScope = claims.filter((claim) => claim.scope === scope);
    const owners = await readOwners(runner, scope, ofScope);
    for (const { record, id, key, text } of ofScope) {
      const owner = owners.get(key);
      if (owner === undefined || owner === id) continue;
      collisions.set(
        record,
        `${text} is that of the record ${owner}, and this one is ${id}. If they are the same, give this one that id; if not, change ${text} here.`,
      );
    }
  }
  return collisions;
}

/** That a record is the only one with a key. */
interface Claim {
  readonly record: RecordLine;
  readonly id: string;
  /** Of which table's slugs it is one; or that it is an id in another catalogue. */
  readonly scope: RecordTable | 'external_id';
  readonly key: string;
  /** As a person reads it. */
  readonly text: string;
}

function slugClaims(records: readonly RecordLine[]): Claim[] {
  return records.flatMap((record) => {
    const scope = recordTables[record.type];
    if (scope === null || !('slug' in record) || record.slug === undefined) return [];
    return [{ record, id: record.id, scope, key: record.slug, text: `The slug "${record.slug}"` }];
  });
}

function externalIdClaims(records: readonly RecordLine[]): Claim[] {
  return records.flatMap((record) => {
    if (!('externalIds' in record)) return [];
    return record.externalIds.map(({ scheme, value }) => ({
      record,
      id: record.id,
      scope: 'external_id' as const,
      key: keyOfExternalId(scheme, value),
      text: `The id "${value}" of ${scheme}`,
    }));
  });
}

const keyOfExternalId = (scheme: string, value: string): string => JSON.stringify([scheme, value]);

async function readOwners(
  runner: Runner,
  scope: Claim['scope'],
  claims: readonly Claim[],
): Promise<Map<string, string>> {
  const keys = claims.map(({ key }) => key);
  if (scope !== 'external_id') {
    const found = await runner.run(
      sql<{ id: string; slug: string }>`
        select id, slug from ${sql.table(scope)} where slug = any(${keys})`.compile(database),
    );
    return new Map(found.map(({ id, slug }) => [slug, id]));
  }
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
