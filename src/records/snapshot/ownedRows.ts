import { type RawBuilder, sql } from 'kysely';
import type { DB } from '../../generated/database.ts';
import type { DocumentType } from '../recordDocument.ts';

/** The condition that a row of the store belongs to the record with an id. */
type Owned = (id: string) => RawBuilder<unknown>;

/** The tables that hold records of a type, each with the condition. */
export type OwnedRows = { readonly [Table in keyof DB]?: Owned };

const by =
  (column: string): Owned =>
  (id) =>
    sql`${sql.ref(column)} = ${id}::uuid`;

/** Of the record itself, or of a part of it that has citations of its own. */
const cites = (column: string, part: string, table: keyof DB, owner: string): Owned => {
  return (id) => sql`${by(column)(id)} or ${sql.ref(part)} in (
    select id from ${sql.table(table)} where ${by(owner)(id)})`;
};

const spine = by('event_id');

/**
 * Where the store has what belongs to records of each type. Citations stand first: their condition asks the table of
 * the parts, which is still that of the store there, and not what stands in for it.
 */
export const ownedRows: Readonly<Record<DocumentType, OwnedRows>> = {
  country: {
    citation: by('country_id'),
    country: by('id'),
    name: by('country_id'),
    external_id: by('country_id'),
    country_succession: by('predecessor_id'),
  },
  event: {
    citation: cites('event_id', 'status_change_id', 'status_change', 'meeting_id'),
    event: by('id'),
    meeting: by('id'),
    statement: by('id'),
    incident: by('id'),
    party: by('event_id'),
    external_id: by('event_id'),
    status_change: by('meeting_id'),
    agenda_item: by('meeting_id'),
    statement_translation: by('statement_id'),
    event_topic: spine,
    event_country: spine,
    event_pair: spine,
    event_person: spine,
    event_organization: spine,
  },
  link: { citation: by('link_id'), event_link: by('id') },
  office: { office: by('id') },
  organization: {
    citation: by('organization_id'),
    organization: by('id'),
    name: by('organization_id'),
    external_id: by('organization_id'),
  },
  person: {
    citation: cites('person_id', 'position_id', 'position', 'person_id'),
    person: by('id'),
    name: by('person_id'),
    external_id: by('person_id'),
    position: by('person_id'),
  },
  place: { place: by('id'), external_id: by('place_id') },
  source: { source: by('id') },
  topic: { topic: by('id') },
};
