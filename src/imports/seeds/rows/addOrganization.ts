import { recordId } from '../../../domain/recordId.ts';
import { searchKey } from '../../../domain/searchKey.ts';
import type { CitationForm } from '../forms/citationForm.ts';
import type { OrganizationForm } from '../forms/organizationForm.ts';
import { citationRows } from '../../../records/rows/citationRows.ts';
import { externalIdRows } from '../../../records/rows/externalIdRows.ts';
import { nameRows } from '../../../records/rows/nameRows.ts';
import { referenceId } from './referenceId.ts';
import type { TableRows } from '../../../records/rows/tableRows.ts';

/** An organization with its names, codes and citations. */
export function addOrganization(
  rows: TableRows,
  organization: OrganizationForm,
  fileCitations: readonly CitationForm[],
): void {
  const id = recordId('organization', organization.slug);
  rows.organization.push({
    id,
    slug: organization.slug,
    name: organization.name,
    sort_name: searchKey(organization.name),
    kind: organization.kind,
    country_id: referenceId('country', organization.country),
    parent_id: referenceId('organization', organization.parent),
    description: organization.description ?? null,
  });
  rows.name.push(...nameRows('organization_id', id, organization.name, organization.names ?? []));
  rows.external_id.push(...externalIdRows('organization_id', id, organization.externalIds));
  rows.citation.push(
    ...citationRows('organization_id', id, [...(organization.citations ?? []), ...fileCitations]),
  );
}
