import { type RawBuilder, sql } from 'kysely';
import type { DocumentType } from '../records/recordDocument.ts';
import { citedRecordId } from './citation/citedRecord.ts';

/** A column by which records refer to others; what belongs to a record and goes with it is none. */
export interface Referrer {
  readonly table: string;
  readonly column: string;
  /** What refers: the records that such rows are part of. */
  readonly referring: DocumentType | 'record';
  /** The id of the record that refers. */
  readonly owner: RawBuilder<unknown>;
  /** What the record is to those that refer to it, with `#` for how many there are. */
  readonly says: string;
}

/** All that keeps a record of each type from being taken away. */
export const referrers: Readonly<Record<DocumentType, readonly Referrer[]>> = {
  country: [
    party('country_id'),
    own('person', 'country_id', 'is the country of #'),
    own('organization', 'country_id', 'is the country of #'),
    own('office', 'country_id', 'has #'),
    own('place', 'country_id', 'has #'),
    {
      table: 'country_succession',
      column: 'successor_id',
      referring: 'country',
      owner: sql.ref('predecessor_id'),
      says: 'comes after #',
    },
  ],
  event: [
    own('link', 'from_id', 'has # to other events', 'event_link'),
    own('link', 'to_id', 'has # from other events', 'event_link'),
    own('event', 'occasion_id', 'is the occasion of #', 'statement'),
  ],
  link: [],
  office: [
    {
      table: 'position',
      column: 'office_id',
      referring: 'person',
      owner: sql.ref('person_id'),
      says: 'is or was held by #',
    },
  ],
  organization: [
    party('organization_id'),
    own('event', 'channel_id', 'is the channel of #', 'statement'),
    own('organization', 'parent_id', 'is above #'),
    own('office', 'organization_id', 'has #'),
  ],
  person: [party('person_id')],
  place: [own('event', 'place_id', 'is the place of #')],
  source: [
    {
      table: 'citation',
      column: 'source_id',
      referring: 'record',
      owner: citedRecordId,
      says: 'is cited by #',
    },
  ],
  topic: [
    {
      table: 'event_topic',
      column: 'topic_id',
      referring: 'event',
      owner: sql.ref('event_id'),
      says: 'is a topic of #',
    },
    {
      table: 'agenda_item',
      column: 'topic_id',
      referring: 'event',
      owner: sql.ref('meeting_id'),
      says: 'stands on the agenda of #',
    },
    own('topic', 'parent_id', 'is above #'),
  ],
};

function own(
  referring: DocumentType,
  column: string,
  says: string,
  table: string = referring,
): Referrer {
  return { table, column, referring, owner: sql.ref('id'), says };
}

function party(column: string): Referrer {
  return {
    table: 'party',
    column,
    referring: 'event',
    owner: sql.ref('event_id'),
    says: 'stands in # as a party',
  };
}
