import type { Insertable } from 'kysely';
import type { DB } from '../../generated/database.ts';

/** The tables that hold the record. The spines and the words are filled by the database itself. */
export type FilledTable = Exclude<
  keyof DB,
  | 'event_country'
  | 'event_pair'
  | 'event_person'
  | 'event_organization'
  | 'event_words'
  | 'known_name'
  | 'revision'
  | 'last_change'
  | 'redirect'
  | 'api_key'
  | 'idempotency_key'
  | 'budget_use'
  | 'seed_file'
>;

/** One row for a table. */
export type TableRow<T extends FilledTable = FilledTable> = Insertable<DB[T]>;

/** Rows by table, all with the same columns in each table. */
export type TableRows = { [T in FilledTable]: TableRow<T>[] };

export function emptyTableRows(): TableRows {
  return {
    event_code: [],
    source: [],
    country: [],
    country_succession: [],
    topic: [],
    place: [],
    organization: [],
    person: [],
    office: [],
    position: [],
    name: [],
    external_id: [],
    event: [],
    meeting: [],
    statement: [],
    incident: [],
    party: [],
    status_change: [],
    agenda_item: [],
    statement_translation: [],
    event_topic: [],
    event_link: [],
    citation: [],
  };
}
