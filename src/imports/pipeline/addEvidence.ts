import { sql } from 'kysely';
import { holdRecords } from '../../changes/holdRecords.ts';
import { watchRecords } from '../../changes/watchRecords.ts';
import type { Change } from '../../changes/writeRevisions.ts';
import type { TableRow } from '../../records/rows/tableRows.ts';
import { insertNewRows } from '../../store/insertNewRows.ts';
import { database } from '../../store/sql.ts';
import type { Runner } from '../../store/store.ts';

type Citation = TableRow<'citation'>;

/** What events have gained, still without their revisions. */
interface Evidence {
  readonly added: number;
  readonly changes: readonly Change[];
}

/** Gives events that the store has the citations that they lack, but none that a person has taken away from them. */
export async function addEvidence(
  runner: Runner,
  citations: readonly Citation[],
): Promise<Evidence> {
  const lacking = await missingOf(runner, citations);
  const held = new Set<unknown>(await holdRecords(runner, 'event', eventsOf(lacking)));
  const possible = lacking.filter(({ event_id: id }) => held.has(id));
  const wanted = await withoutRemoved(runner, possible);
  const { result, changes } = await watchRecords(runner, { event: eventsOf(wanted) }, () =>
    insertNewRows(runner, 'citation', wanted),
  );
  return { added: result.length, changes };
}

/** How many of these citations the store lacks, and no person has taken away. */
export async function countLacking(
  runner: Runner,
  citations: readonly Citation[],
): Promise<number> {
  const wanted = await withoutRemoved(runner, await missingOf(runner, citations));
  return new Set(wanted.map(({ id }) => id)).size;
}

const eventsOf = (citations: readonly Citation[]): string[] => [
  ...new Set(citations.flatMap(({ event_id: id }) => (typeof id === 'string' ? [id] : []))),
];

async function missingOf(runner: Runner, citations: readonly Citation[]): Promise<Citation[]> {
  if (citations.length === 0) return [];
  const known = await runner.run(
    sql<{ id: string }>`select id from citation
      where id = any (${citations.map(({ id }) => id)}::uuid[])`.compile(database),
  );
  const ids = new Set(known.map(({ id }) => id));
  return citations.filter(({ id }) => !ids.has(id));
}

/** What an event had before a person changed it, and has no more, was taken away. */
async function withoutRemoved(
  runner: Runner,
  lacking: readonly Citation[],
): Promise<readonly Citation[]> {
  if (lacking.length === 0) return [];
  const rows = await runner.run(
    sql<{ id: string }>`
      select distinct citation ->> 'id' as id
      from revision cross join jsonb_array_elements(before -> 'citations') as citation
      where record_id = any (${eventsOf(lacking)}::uuid[]) and author_kind <> 'IMPORT'`.compile(
      database,
    ),
  );
  const removed = new Set(rows.map(({ id }) => id));
  return lacking.filter(({ id }) => !removed.has(id));
}
