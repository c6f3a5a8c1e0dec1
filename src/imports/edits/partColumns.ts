import type { FilledTable } from '../../records/rows/tableRows.ts';

/** The tables of records and their parts. Codes are given from outside: nobody edits them. */
export type EditedTable = Exclude<FilledTable, 'event_code'>;

/** What the columns of a table say about records. */
interface Columns {
  /** The columns that tell whose row it is: of a record its id, of a part the record or the part that it belongs to. */
  readonly owner: readonly string[];
  /** The columns that lead to another record, and may be left empty. All others that do must be filled. */
  readonly optional?: readonly string[];
}

/** The tables, each after those that it refers to. */
export const partColumns: Readonly<Record<EditedTable, Columns>> = {
  source: { owner: ['id'] },
  country: { owner: ['id'] },
  topic: { owner: ['id'], optional: ['parent_id'] },
  place: { owner: ['id'], optional: ['country_id'] },
  organization: { owner: ['id'], optional: ['country_id', 'parent_id'] },
  office: { owner: ['id'], optional: ['country_id', 'organization_id'] },
  person: { owner: ['id'], optional: ['country_id'] },
  event: { owner: ['id'], optional: ['place_id'] },
  meeting: { owner: ['id'] },
  statement: { owner: ['id'], optional: ['channel_id', 'occasion_id'] },
  incident: { owner: ['id'] },
  position: { owner: ['person_id'] },
  name: { owner: ['person_id', 'organization_id', 'country_id'] },
  country_succession: { owner: ['predecessor_id'] },
  external_id: { owner: ['person_id', 'organization_id', 'country_id', 'place_id', 'event_id'] },
  party: { owner: ['event_id'], optional: ['person_id', 'organization_id', 'country_id'] },
  event_topic: { owner: ['event_id'] },
  status_change: { owner: ['meeting_id'] },
  agenda_item: { owner: ['meeting_id'], optional: ['topic_id'] },
  statement_translation: { owner: ['statement_id'] },
  event_link: { owner: ['id'] },
  citation: {
    owner: [
      ...['event_id', 'link_id', 'status_change_id', 'person_id', 'position_id'],
      ...['organization_id', 'country_id'],
    ],
  },
};

/** The columns of which a row needs at least one. */
export const actorColumns: Partial<Record<EditedTable, readonly string[]>> = {
  office: ['country_id', 'organization_id'],
  party: ['person_id', 'organization_id', 'country_id'],
};

const isEdited = (table: string): table is EditedTable => table in partColumns;

/** The same tables, in that order. */
export const editedTables: readonly EditedTable[] = Object.keys(partColumns).filter(isEdited);
