import { sql } from 'kysely';
import type { TableRow } from '../../records/rows/tableRows.ts';
import { database } from '../../store/sql.ts';
import type { Runner } from '../../store/store.ts';

/** The ids in other catalogues without those that the store has for a record that is none of `ownIds`. */
export async function dropTakenCodes(
  runner: Runner,
  codes: readonly TableRow<'external_id'>[],
  ownIds: readonly string[],
): Promise<TableRow<'external_id'>[]> {
  const known = await runner.run(
    sql<{ scheme: string; value: string; owner: string }>`
      select scheme, value,
        coalesce(person_id, organization_id, country_id, place_id, event_id) as owner
      from external_id join unnest(
        ${codes.map(({ scheme }) => scheme)}::text[], ${codes.map(({ value }) => value)}::text[]
      ) as given (scheme, value) using (scheme, value)`.compile(database),
  );
  const own = new Set(ownIds);
  const taken = new Set(
    known.flatMap(({ scheme, value, owner }) => (own.has(owner) ? [] : [keyOf(scheme, value)])),
  );
  return codes.filter(({ scheme, value }) => !taken.has(keyOf(scheme, value)));
}

const keyOf = (scheme: string, value: string): string => JSON.stringify([scheme, value]);
