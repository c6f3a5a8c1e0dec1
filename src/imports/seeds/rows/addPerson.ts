import { readTenure } from '../../../domain/readTenure.ts';
import { recordId } from '../../../domain/recordId.ts';
import { searchKey } from '../../../domain/searchKey.ts';
import type { CitationForm } from '../forms/citationForm.ts';
import type { PersonForm } from '../forms/personForm.ts';
import { citationRows } from '../../../records/rows/citationRows.ts';
import { externalIdRows } from '../../../records/rows/externalIdRows.ts';
import { nameRows } from '../../../records/rows/nameRows.ts';
import { referenceId } from './referenceId.ts';
import type { TableRows } from '../../../records/rows/tableRows.ts';

/** A person with names, codes, positions and citations. */
export function addPerson(
  rows: TableRows,
  person: PersonForm,
  fileCitations: readonly CitationForm[],
): void {
  const id = recordId('person', person.slug);
  rows.person.push({
    id,
    slug: person.slug,
    name: person.name,
    sort_name: searchKey(person.name),
    country_id: referenceId('country', person.country),
    born: person.born ?? null,
    description: person.description ?? null,
  });
  rows.name.push(...nameRows('person_id', id, person.name, person.names ?? []));
  rows.external_id.push(...externalIdRows('person_id', id, person.externalIds));
  rows.citation.push(
    ...citationRows('person_id', id, [...(person.citations ?? []), ...fileCitations]),
  );
  for (const position of person.positions ?? []) {
    const { heldFrom, heldUntil, end } = readTenure(position.tenure);
    // Without the end: a tenure that ends keeps its id.
    const positionId = recordId('position', person.slug, position.office, heldFrom);
    rows.position.push({
      id: positionId,
      person_id: id,
      office_id: recordId('office', position.office),
      tenure: position.tenure,
      held_from: heldFrom,
      held_until: heldUntil,
      end,
      acting: position.acting ?? false,
      note: position.note ?? null,
    });
    rows.citation.push(
      ...citationRows('position_id', positionId, [...(position.citations ?? []), ...fileCitations]),
    );
  }
}
