import type { TableRows } from './tableRows.ts';
import { versionColumns } from './versionColumns.ts';
import type { RecordLine } from '../forms/recordForm.ts';
import { countryRow, organizationRow, personRow } from './actorRow.ts';
import { eventRow } from './eventRow.ts';
import { codeRow, officeRow, placeRow, datedSourceRow, topicRow } from './vocabularyRow.ts';

/** Adds the row of the record itself, without what belongs to it. An occasion has none. */
export function addRecord(rows: TableRows, record: RecordLine): void {
  switch (record.type) {
    case 'source':
      return void rows.source.push(datedSourceRow(record));
    case 'code':
      return void rows.event_code.push(codeRow(record));
    case 'topic':
      return void rows.topic.push(topicRow(record));
    case 'country':
      return void rows.country.push(countryRow(record));
    case 'place':
      return void rows.place.push(placeRow(record));
    case 'organization':
      return void rows.organization.push(organizationRow(record));
    case 'office':
      return void rows.office.push(officeRow(record));
    case 'person':
      return void rows.person.push(personRow(record));
    case 'event':
      return void rows.event.push(eventRow(record));
    case 'link':
      return void rows.event_link.push({
        id: record.id,
        from_id: record.from.id,
        to_id: record.to.id,
        kind: record.kind,
        note: record.note ?? null,
        ...versionColumns(record),
      });
    case 'occasion':
  }
}
