import { recordId } from '../../../domain/recordId.ts';
import type { CitationForm } from '../forms/citationForm.ts';
import type { SeedRow } from './seedRows.ts';

/** What can be cited, by the column of `citation` that points to it. */
export type CitedColumn =
  | 'event_id'
  | 'link_id'
  | 'status_change_id'
  | 'person_id'
  | 'position_id'
  | 'organization_id'
  | 'country_id';

/** One row for each different citation of one record. */
export function citationRows(
  column: CitedColumn,
  ownerId: string,
  citations: readonly CitationForm[],
): SeedRow<'citation'>[] {
  const rows = citations.map((citation) => ({
    id: recordId('citation', ownerId, citation.source, citation.locator, citation.field ?? ''),
    source_id: recordId('source', citation.source),
    locator: citation.locator,
    support: citation.support ?? ('STATED' as const),
    quotation: citation.quotation ?? null,
    accessed_on: citation.accessed ?? null,
    field: citation.field ?? null,
    event_id: null,
    link_id: null,
    status_change_id: null,
    person_id: null,
    position_id: null,
    organization_id: null,
    country_id: null,
    [column]: ownerId,
  }));
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
