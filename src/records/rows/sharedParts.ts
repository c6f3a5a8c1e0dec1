import type { CitedColumn } from '../../entities/source/citation.ts';
import { citationRow } from './citationRows.ts';
import { type CataloguedColumn, externalIdRow } from './externalIdRows.ts';
import { type NamedColumn, nameRow } from './nameRows.ts';
import type { TableRow } from './tableRows.ts';
import type { CitationForm, ExternalIdForm, NameForm } from '../forms/fields.ts';

// Here every part has the id that its line gives it.

export const nameRows = (
  column: NamedColumn,
  ownerId: string,
  names: readonly NameForm[],
): TableRow<'name'>[] => names.map((name) => nameRow(column, ownerId, name));

export const externalIdRows = (
  column: CataloguedColumn,
  ownerId: string,
  externalIds: readonly ExternalIdForm[],
): TableRow<'external_id'>[] => externalIds.map((each) => externalIdRow(column, ownerId, each));

export const citationRows = (
  column: CitedColumn,
  ownerId: string,
  citations: readonly CitationForm[],
): TableRow<'citation'>[] => citations.map((each) => citationRow(column, ownerId, each));
