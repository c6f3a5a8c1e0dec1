import { sql } from 'kysely';
import { database } from '../../store/sql.ts';
import type { Runner } from '../../store/store.ts';

/** A record that an actor may be. */
export interface Candidate {
  readonly kind: 'PERSON' | 'ORGANIZATION';
  readonly id: string;
  readonly countryId: string | null;
}

/** The persons and organizations of the record that bear one of these names, by the name's search key. */
export async function candidatesByName(
  runner: Runner,
  searchKeys: readonly string[],
): Promise<Map<string, Candidate[]>> {
  const query = sql<Candidate & { key: string }>`
    select name.search_key as key, 'PERSON' as kind, person.id, person.country_id as "countryId"
    from name join person on person.id = name.person_id
    where name.search_key = any (${searchKeys}::text[])
    union
    select name.search_key, 'ORGANIZATION', organization.id, organization.country_id
    from name join organization on organization.id = name.organization_id
    where name.search_key = any (${searchKeys}::text[])`;
  return byKey(await runner.run(query.compile(database)));
}

/** The persons and organizations that have one of these ids in another catalogue, by `scheme value`. */
export async function candidatesByExternalId(
  runner: Runner,
  ids: readonly (readonly [scheme: string, value: string])[],
): Promise<Map<string, Candidate[]>> {
  if (ids.length === 0) return new Map();
  const query = sql<Candidate & { key: string }>`
    select external_id.scheme || ' ' || external_id.value as key,
      case when person.id is null then 'ORGANIZATION' else 'PERSON' end as kind,
      coalesce(person.id, organization.id) as id,
      coalesce(person.country_id, organization.country_id) as "countryId"
    from external_id
    join unnest(${ids.map(([scheme]) => scheme)}::text[], ${ids.map(([, value]) => value)}::text[])
      as wanted (scheme, value) using (scheme, value)
    left join person on person.id = external_id.person_id
    left join organization on organization.id = external_id.organization_id
    where num_nonnulls(person.id, organization.id) = 1`;
  return byKey(await runner.run(query.compile(database)));
}

function byKey(rows: readonly (Candidate & { key: string })[]): Map<string, Candidate[]> {
  const candidates = new Map<string, Candidate[]>();
  for (const { key, ...candidate } of rows) {
    candidates.set(key, [...(candidates.get(key) ?? []), candidate]);
  }
  return candidates;
}
