import { recordId } from '../../domain/recordId.ts';
import type { CitedColumn } from '../../entities/source/citation.ts';
import type { EvidenceSupport } from '../../generated/database.ts';
import type { TableRow } from './tableRows.ts';

/** Which source says so, by its slug, and where in it. */
export interface Citation {
  readonly source: string;
  readonly locator: string;
  readonly support?: EvidenceSupport | undefined;
  readonly quotation?: string | undefined;
  readonly accessed?: string | undefined;
  readonly field?: string | undefined;
}

/** One row for each different citation of one record. */
export function citationRows(
  column: CitedColumn,
  ownerId: string,
  citations: readonly Citation[],
): TableRow<'citation'>[] {
  const rows = citations.map(({ source, accessed, support = 'STATED', ...citation }) =>
    citationRow(column, ownerId, {
      ...citation,
      id: recordId('citation', ownerId, source, citation.locator, citation.field ?? ''),
      source: { id: recordId('source', source) },
      support,
      accessedOn: accessed,
    }),
  );
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** A citation whose id, and whose source's, are known. */
export interface IdentifiedCitation {
  readonly id: string;
  readonly source: { readonly id: string };
  readonly locator: string;
  readonly support: EvidenceSupport;
  readonly quotation?: string | undefined;
  readonly accessedOn?: string | undefined;
  readonly field?: string | undefined;
}

export function citationRow(
  column: CitedColumn,
  ownerId: string,
  { id, source, locator, support, quotation, accessedOn, field }: IdentifiedCitation,
): TableRow<'citation'> & { id: string } {
  return {
    id,
    source_id: source.id,
    locator,
    support,
    quotation: quotation ?? null,
    accessed_on: accessedOn ?? null,
    field: field ?? null,
    event_id: null,
    link_id: null,
    status_change_id: null,
    person_id: null,
    position_id: null,
    organization_id: null,
    country_id: null,
    [column]: ownerId,
  };
}
