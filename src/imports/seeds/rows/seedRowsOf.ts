import { recordId } from '../../../domain/recordId.ts';
import type { SeedFileForm } from '../forms/seedFileForm.ts';
import { addCountry } from './addCountry.ts';
import { addEvent } from './addEvent.ts';
import { addOrganization } from './addOrganization.ts';
import { addPerson } from './addPerson.ts';
import { addVocabulary } from './addVocabulary.ts';
import { citationRows } from '../../../records/rows/citationRows.ts';
import { seedContext } from './seedContext.ts';
import { emptyTableRows, type TableRows } from '../../../records/rows/tableRows.ts';

/**
 * The rows that seed files describe together. The same files give the same rows, ids included,
 * on every install.
 */
export function seedRowsOf(files: readonly SeedFileForm[]): TableRows {
  const rows = emptyTableRows();
  const context = seedContext(files);
  for (const file of files) {
    addVocabulary(rows, file);
    for (const country of file.countries) addCountry(rows, country, file.citations);
    for (const organization of file.organizations) {
      addOrganization(rows, organization, file.citations);
    }
    for (const person of file.persons) addPerson(rows, person, file.citations);
    for (const event of file.events) addEvent(rows, event, file.citations, context);
    addLinks(rows, file);
  }
  return rows;
}

function addLinks(rows: TableRows, file: SeedFileForm): void {
  for (const { from, kind, to, note, citations } of file.links) {
    const id = recordId('event_link', from, kind, to);
    rows.event_link.push({
      id,
      from_id: recordId('event', from),
      to_id: recordId('event', to),
      kind,
      note: note ?? null,
    });
    rows.citation.push(...citationRows('link_id', id, [...(citations ?? []), ...file.citations]));
  }
}
