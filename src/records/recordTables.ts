import type { RecordLine, RecordType } from './forms/recordForm.ts';

/** The table of each type of line, in the order in which they can be written. An occasion is part of a statement. */
export const recordTables = {
  source: 'source',
  code: 'event_code',
  topic: 'topic',
  country: 'country',
  place: 'place',
  organization: 'organization',
  office: 'office',
  person: 'person',
  event: 'event',
  link: 'event_link',
  occasion: null,
} as const satisfies Record<RecordType, string | null>;

/** The tables whose rows are records: the store may have a row of them already, older or newer. */
export type RecordTable = Exclude<(typeof recordTables)[RecordType], null>;

/** What tells the record of a line from all others of its table. */
export function keyOf(record: RecordLine): string {
  if (record.type === 'code') return record.code;
  return record.type === 'occasion' ? record.statement.id : record.id;
}
