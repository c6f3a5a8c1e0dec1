import { readTenure } from '../../domain/readTenure.ts';
import type { TableRows } from './tableRows.ts';
import type { CountryRecord, OrganizationRecord, PersonRecord } from '../forms/actorRecords.ts';
import type { RecordLine } from '../forms/recordForm.ts';
import { addEventParts } from './addEventParts.ts';
import { citationRows, externalIdRows, nameRows } from './sharedParts.ts';

/** Adds the rows of what belongs to a record, beside the record's own row. */
export function addParts(rows: TableRows, record: RecordLine): void {
  const { type } = record;
  if (type === 'country') addCountryParts(rows, record);
  else if (type === 'organization') addActorParts(rows, 'organization_id', record);
  else if (type === 'person') addPersonParts(rows, record);
  else if (type === 'event') addEventParts(rows, record);
  else if (type === 'place') {
    rows.external_id.push(...externalIdRows('place_id', record.id, record.externalIds));
  } else if (type === 'link') {
    rows.citation.push(...citationRows('link_id', record.id, record.citations));
  }
}

function addActorParts(
  rows: TableRows,
  bearer: 'country_id' | 'organization_id' | 'person_id',
  { id, names, externalIds, citations }: CountryRecord | OrganizationRecord | PersonRecord,
): void {
  rows.name.push(...nameRows(bearer, id, names));
  rows.external_id.push(...externalIdRows(bearer, id, externalIds));
  rows.citation.push(...citationRows(bearer, id, citations));
}

function addCountryParts(rows: TableRows, country: CountryRecord): void {
  addActorParts(rows, 'country_id', country);
  for (const { id } of country.successors) {
    rows.country_succession.push({ predecessor_id: country.id, successor_id: id });
  }
}

function addPersonParts(rows: TableRows, person: PersonRecord): void {
  addActorParts(rows, 'person_id', person);
  for (const position of person.positions) {
    const { heldFrom, heldUntil, end } = readTenure(position.tenure);
    rows.position.push({
      id: position.id,
      person_id: person.id,
      office_id: position.office.id,
      tenure: position.tenure,
      held_from: heldFrom,
      held_until: heldUntil,
      end,
      acting: position.acting,
      note: position.note ?? null,
    });
    rows.citation.push(...citationRows('position_id', position.id, position.citations));
  }
}
