import { sql } from 'kysely';
import { insertNewRows } from '../../store/insertNewRows.ts';
import { database } from '../../store/sql.ts';
import type { Runner } from '../../store/store.ts';
import type { TableRow, TableRows } from '../rows/tableRows.ts';

/** How many rows of each table were new. */
export interface WrittenCounts {
  readonly event: number;
  readonly person: number;
  readonly organization: number;
  readonly place: number;
  readonly citation: number;
}

/**
 * Adds events that the record lacks, with all that belongs to them; to be run in a transaction. An event that is
 * there keeps what it says, whoever wrote it, and gains only the evidence that it lacks.
 */
export async function writeEvents(runner: Runner, rows: TableRows): Promise<WrittenCounts> {
  await insertNewRows(runner, 'source', rows.source);
  const places = await insertNewRows(runner, 'place', rows.place);
  const organizations = await insertNewRows(runner, 'organization', rows.organization);
  const persons = await insertNewRows(runner, 'person', rows.person);
  const events = await insertNewRows(runner, 'event', rows.event);
  const isNew = new Set([...places, ...organizations, ...persons, ...events]);
  const added = (row: { id: string }) => isNew.has(row.id);
  const addedTo = (row: Owned) => isNew.has(ownerOf(row));
  await insertNewRows(runner, 'meeting', rows.meeting.filter(added));
  await insertNewRows(runner, 'statement', rows.statement.filter(added));
  await insertNewRows(runner, 'incident', rows.incident.filter(added));
  await insertNewRows(runner, 'party', rows.party.filter(addedTo));
  await insertNewRows(runner, 'name', rows.name.filter(addedTo));
  await insertNewRows(runner, 'external_id', rows.external_id.filter(addedTo));
  const evidence = rows.citation.filter(isOfEvent);
  const citations = await insertNewRows(runner, 'citation', evidence);
  const ofActors = rows.citation.filter((row) => !isOfEvent(row) && addedTo(row));
  await insertNewRows(runner, 'citation', ofActors);
  return {
    event: events.length,
    person: persons.length,
    organization: organizations.length,
    place: places.length,
    citation: citations.length,
  };
}

/** What `writeEvents` would add: the ids that the record lacks, of those given. */
export async function countMissing(runner: Runner, rows: TableRows): Promise<WrittenCounts> {
  const missing = async (table: 'event' | 'person' | 'organization' | 'place' | 'citation') => {
    const tableRows: readonly { id: string }[] =
      table === 'citation' ? rows.citation.filter(isOfEvent) : rows[table];
    const ids = [...new Set(tableRows.map(({ id }) => id))];
    const query = sql<{ known: number }>`
      select count(*) as known from ${sql.table(table)} where id = any (${ids}::uuid[])`;
    const [counted] = ids.length === 0 ? [] : await runner.run(query.compile(database));
    return ids.length - (counted?.known ?? 0);
  };
  return {
    event: await missing('event'),
    person: await missing('person'),
    organization: await missing('organization'),
    place: await missing('place'),
    citation: await missing('citation'),
  };
}

/** The citations that summaries count: each is a row of the data set. */
export const isOfEvent = (row: TableRow<'citation'>): boolean => row.event_id !== null;

type Owned = TableRow<'party'> | TableRow<'name'> | TableRow<'external_id'> | TableRow<'citation'>;

/** The record that a row belongs to. */
function ownerOf(row: Owned): string {
  for (const column of ['event_id', 'person_id', 'organization_id', 'place_id'] as const) {
    const owner = column in row ? (row as Record<string, unknown>)[column] : null;
    if (typeof owner === 'string') return owner;
  }
  return '';
}
