import { sql } from 'kysely';
import type { ChangeOperation } from '../generated/database.ts';
import { database } from '../store/sql.ts';
import type { Runner } from '../store/store.ts';

/** What people have done to records, by their ids. */
export interface PersonEdits {
  /** Made or changed by a person, and still there. */
  readonly edited: ReadonlySet<string>;
  /** Deleted by a person, or merged into another record. */
  readonly gone: ReadonlySet<string>;
  /** The record that one which is gone became part of, where that is still there. */
  readonly survivors: ReadonlyMap<string, string>;
}

/**
 * What people have done to the records with these ids: whatever has a revision that no import wrote. Two statements.
 * Of records that the transaction holds, see `holdRecords`, it stays true until the transaction ends.
 */
export async function personEdits(runner: Runner, ids: readonly string[]): Promise<PersonEdits> {
  if (ids.length === 0) return noEdits;
  const redirects = await runner.run(
    database
      .selectFrom('redirect')
      .select(['from_id', 'to_id'])
      .where(sql<boolean>`from_id = any (${ids}::uuid[])`)
      .compile(),
  );
  const operations = await lastOperations(runner, [...ids, ...redirects.map((row) => row.to_id)]);
  const isGone = (id: string) => isRemoval(operations.get(id));
  return {
    edited: new Set(ids.filter((id) => operations.has(id) && !isGone(id))),
    gone: new Set([...ids.filter(isGone), ...redirects.map((row) => row.from_id)]),
    survivors: new Map(
      redirects.flatMap((row): [string, string][] =>
        isGone(row.to_id) ? [] : [[row.from_id, row.to_id]],
      ),
    ),
  };
}

/** Nobody has done anything. */
const noEdits: PersonEdits = { edited: new Set(), gone: new Set(), survivors: new Map() };

/** What a person did last to each record that one has touched. */
async function lastOperations(
  runner: Runner,
  ids: readonly string[],
): Promise<Map<string, ChangeOperation>> {
  const rows = await runner.run(
    sql<{ id: string; operation: ChangeOperation }>`
      select distinct on (record_id) record_id as id, operation from revision
      where record_id = any (${ids}::uuid[]) and author_kind <> 'IMPORT'
      order by record_id, id desc`.compile(database),
  );
  return new Map(rows.map(({ id, operation }) => [id, operation]));
}

const isRemoval = (operation: ChangeOperation | undefined): boolean =>
  operation === 'DELETED' || operation === 'MERGED';
