import type { DB } from '../../generated/database.ts';
import { replaceRows } from '../../store/replaceRows.ts';
import type { Runner } from '../../store/store.ts';
import { type WriteCounts, writeRows } from '../../store/writeRows.ts';
import type { TableRow, TableRows, FilledTable } from '../../records/rows/tableRows.ts';

/** How many rows a load added, changed, found as they are, and took away. */
export interface SeedCounts extends WriteCounts {
  deleted: number;
}

/**
 * Makes the record say what seed files say; to be run in a transaction. A record that no file
 * names any more stays. What belongs to a record (its names, parties, citations and the like) is
 * replaced as a whole, so that a line taken out of a file goes.
 */
export async function writeSeedRows(runner: Runner, rows: TableRows): Promise<SeedCounts> {
  const counts: SeedCounts = { inserted: 0, updated: 0, unchanged: 0, deleted: 0 };
  const add = (more: WriteCounts & { deleted?: number }) => {
    counts.inserted += more.inserted;
    counts.updated += more.updated;
    counts.unchanged += more.unchanged;
    counts.deleted += more.deleted ?? 0;
  };
  /** The children of one kind of parent, of which a table may have several. */
  const replace = async <Table extends FilledTable>(
    table: Table,
    parentColumn: keyof DB[Table] & keyof TableRow<Table> & string,
    parents: readonly { id: string }[],
    key?: readonly (keyof DB[Table] & string)[],
  ) => {
    const children: readonly TableRow<Table>[] = rows[table];
    add(
      await replaceRows(runner, table, {
        parentColumn,
        parentIds: parents.map(({ id }) => id),
        rows: children.filter((row) => row[parentColumn] !== null),
        ...(key && { key }),
      }),
    );
  };

  add(await writeRows(runner, 'event_code', rows.event_code, ['code']));
  add(await writeRows(runner, 'source', rows.source));
  add(await writeRows(runner, 'country', rows.country));
  add(await writeRows(runner, 'topic', rows.topic));
  add(await writeRows(runner, 'place', rows.place));
  add(await writeRows(runner, 'organization', rows.organization));
  add(await writeRows(runner, 'person', rows.person));
  add(await writeRows(runner, 'office', rows.office));
  add(await writeRows(runner, 'event', rows.event));
  add(await writeRows(runner, 'meeting', rows.meeting));
  add(await writeRows(runner, 'statement', rows.statement));
  add(await writeRows(runner, 'incident', rows.incident));
  add(await writeRows(runner, 'event_link', rows.event_link));

  const succession = ['predecessor_id', 'successor_id'] as const;
  await replace('country_succession', 'predecessor_id', rows.country, succession);
  await replace('position', 'person_id', rows.person);
  await replace('party', 'event_id', rows.event);
  await replace('event_topic', 'event_id', rows.event, ['event_id', 'topic_id']);
  await replace('status_change', 'meeting_id', rows.meeting);
  await replace('agenda_item', 'meeting_id', rows.meeting);
  await replace('statement_translation', 'statement_id', rows.statement);
  for (const table of ['name', 'external_id', 'citation'] as const) {
    await replace(table, 'country_id', rows.country);
    await replace(table, 'organization_id', rows.organization);
    await replace(table, 'person_id', rows.person);
  }
  await replace('external_id', 'place_id', rows.place);
  await replace('external_id', 'event_id', rows.event);
  await replace('citation', 'event_id', rows.event);
  await replace('citation', 'link_id', rows.event_link);
  await replace('citation', 'status_change_id', rows.status_change);
  await replace('citation', 'position_id', rows.position);
  return counts;
}
