import { searchKey } from '../../domain/searchKey.ts';
import { type Citation, citationRows } from '../../records/rows/citationRows.ts';
import { externalIdRows } from '../../records/rows/externalIdRows.ts';
import { nameRows } from '../../records/rows/nameRows.ts';
import type { TableRows } from '../../records/rows/tableRows.ts';
import type { NewActor } from './knownActor.ts';
import { uniqueSlug } from './uniqueSlug.ts';

/** Adds a person or an organization that the record gets from an import, cited where it is first named. */
export function addActor(rows: TableRows, actor: NewActor, citations: readonly Citation[]): void {
  const { kind, id, name, countryId, organizationKind, externalIds } = actor;
  const slug = uniqueSlug(name, id);
  const bearer = { id, slug, name, sort_name: searchKey(name), country_id: countryId };
  const column = kind === 'PERSON' ? 'person_id' : 'organization_id';
  if (kind === 'PERSON') rows.person.push(bearer);
  else rows.organization.push({ ...bearer, kind: organizationKind });
  rows.name.push(...nameRows(column, id, name, []));
  rows.external_id.push(...externalIdRows(column, id, externalIds));
  rows.citation.push(...citationRows(column, id, citations));
}
