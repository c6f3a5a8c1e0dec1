import { sql } from 'kysely';
import type { Author } from '../../changes/author.ts';
import { personEdits } from '../../changes/personEdits.ts';
import { writeChanges } from '../../changes/writeChanges.ts';
import { insertNewRows } from '../../store/insertNewRows.ts';
import { database } from '../../store/sql.ts';
import type { Runner } from '../../store/store.ts';
import type { TableRow, TableRows } from '../../records/rows/tableRows.ts';
import { leaveOut } from '../edits/leaveOut.ts';
import { recordsIn } from '../edits/recordsIn.ts';
import { addEvidence, countLacking } from './addEvidence.ts';
import { creationsOf } from './creationsOf.ts';

/** How many rows of each table were new. */
export interface WrittenCounts {
  readonly event: number;
  readonly person: number;
  readonly organization: number;
  readonly place: number;
  readonly citation: number;
  /** Events that a person has taken away here. */
  readonly gone: number;
}

/**
 * Adds events that the record lacks, with all that belongs to them; to be run as the last thing of a transaction. An
 * event that is there keeps what it says, whoever wrote it, and gains only the evidence that it lacks; what people
 * took away stays away. Each record that is new or gains evidence gets a revision.
 */
export async function writeEvents(
  runner: Runner,
  given: TableRows,
  author: Author,
): Promise<WrittenCounts> {
  const rows = await withoutGone(runner, given);
  const sources = await insertNewRows(runner, 'source', rows.source);
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
  const citations = await insertNewRows(runner, 'citation', rows.citation.filter(addedTo));
  const ofNewEvents = rows.citation.filter(isOfEvent).filter(addedTo);
  const evidence = await addEvidence(
    runner,
    rows.citation.filter((row) => isOfEvent(row) && !addedTo(row)),
  );
  const created = { source: sources, place: places, organization: organizations, person: persons };
  const creations = creationsOf(created, rows.event.filter(added));
  await writeChanges(runner, author, [...creations, ...evidence.changes], 'next');
  const inserted = new Set(citations);
  return {
    event: events.length,
    person: persons.length,
    organization: organizations.length,
    place: places.length,
    citation: ofNewEvents.filter(({ id }) => inserted.has(id)).length + evidence.added,
    gone: given.event.length - rows.event.length,
  };
}

/** What `writeEvents` would add: what the record lacks, of the rows given. */
export async function countMissing(runner: Runner, given: TableRows): Promise<WrittenCounts> {
  const rows = await withoutGone(runner, given);
  const missing = async (table: 'event' | 'person' | 'organization' | 'place') => {
    const ids = [...new Set(rows[table].map(({ id }) => id))];
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
    citation: await countLacking(runner, rows.citation.filter(isOfEvent)),
    gone: given.event.length - rows.event.length,
  };
}

/** The rows without what people have taken away, and without events that nothing supports any more. */
async function withoutGone(runner: Runner, rows: TableRows): Promise<TableRows> {
  const edits = await personEdits(runner, recordsIn(rows));
  if (edits.gone.size === 0) return rows;
  // What was edited is safe: nothing here changes what is there.
  const gone = { ...edits, edited: new Set<string>() };
  const { event: events, citation: citations } = leaveOut(rows, gone);
  const cited = new Set(citations.map(({ event_id: id }) => id));
  const uncited = events.filter(({ id }) => !cited.has(id)).map(({ id }) => id);
  return leaveOut(rows, { ...gone, gone: new Set([...gone.gone, ...uncited]) });
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
