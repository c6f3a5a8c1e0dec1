import { sql } from 'kysely';
import { database } from '../../../store/sql.ts';
import type { Runner } from '../../../store/store.ts';

/** Where the parts of each kind of record stand: the table, and its column that names the record. */
const parts = {
  country: [
    ['name', 'country_id'],
    ['external_id', 'country_id'],
    ['citation', 'country_id'],
    ['country_succession', 'predecessor_id'],
  ],
  place: [['external_id', 'place_id']],
  organization: [
    ['name', 'organization_id'],
    ['external_id', 'organization_id'],
    ['citation', 'organization_id'],
  ],
  person: [
    ['name', 'person_id'],
    ['external_id', 'person_id'],
    ['citation', 'person_id'],
    ['position', 'person_id'],
  ],
  event: [
    ['party', 'event_id'],
    ['event_topic', 'event_id'],
    ['external_id', 'event_id'],
    ['citation', 'event_id'],
    ['status_change', 'meeting_id'],
    ['agenda_item', 'meeting_id'],
    ['statement_translation', 'statement_id'],
  ],
  link: [['citation', 'link_id']],
} as const;

/** The kinds of record that have parts, and can be replaced together with them. */
export const wholeTables = ['country', 'place', 'organization', 'person', 'event', 'link'] as const;

/** Takes away what belonged to records that are replaced: a part that the file does not have goes. */
export async function deleteParts(
  runner: Runner,
  table: (typeof wholeTables)[number],
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  for (const [part, owner] of parts[table]) {
    await runner.run(
      sql`delete from ${sql.table(part)} where ${sql.ref(owner)} = any(${ids}::uuid[])`.compile(
        database,
      ),
    );
  }
}
