import { type RawBuilder, sql } from 'kysely';
import type { DocumentOf } from '../../records/recordDocument.ts';

/** The types of records that can be cited, in themselves or in a part of theirs. */
export type CitedType = 'event' | 'link' | 'person' | 'organization' | 'country';

export type CitedRecord = DocumentOf<CitedType>;

/** The id of the record of a row of `citation`: a position is part of a person, a change of status of a meeting. */
export const citedRecordId: RawBuilder<string> = sql`coalesce(
  event_id, link_id, person_id, organization_id, country_id,
  (select person_id from position where position.id = position_id),
  (select meeting_id from status_change where status_change.id = status_change_id))`;

/** The type of that record. */
export const citedRecordType: RawBuilder<CitedType> = sql`case
  when link_id is not null then 'link'
  when organization_id is not null then 'organization'
  when country_id is not null then 'country'
  when person_id is not null or position_id is not null then 'person'
  else 'event' end`;
