import type { CitationRow, ExternalIdRow, NameRow } from '../../entities/rows.ts';
import type { CitationForm, ExternalIdForm, NameForm } from '../forms/fields.ts';
import { byPublisher, orAbsent } from './references.ts';

export const nameLine = (row: NameRow): NameForm => ({
  id: row.id,
  value: row.value,
  language: row.language,
  kind: row.kind,
  family: orAbsent(row.family),
  given: orAbsent(row.given),
});

export const externalIdLine = ({ id, scheme, value }: ExternalIdRow): ExternalIdForm => ({
  id,
  scheme,
  value,
});

export const citationLine = (row: CitationRow): CitationForm => ({
  id: row.id,
  source: byPublisher(row.source),
  locator: row.locator,
  support: row.support,
  quotation: orAbsent(row.quotation),
  accessedOn: orAbsent(row.accessedOn),
  field: orAbsent(row.field),
});

/** What every record ends with. */
export const keeping = ({ version, createdAt, updatedAt }: Kept): Kept => ({
  version,
  createdAt,
  updatedAt,
});

interface Kept {
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}
