import { recordId } from '../../domain/recordId.ts';
import { searchKey } from '../../domain/searchKey.ts';
import type { NameKind } from '../../generated/database.ts';
import type { TableRow } from './tableRows.ts';

/** Whose name it is, by the column of `name` that points to the record. */
export type NamedColumn = 'person_id' | 'organization_id' | 'country_id';

export interface Name {
  readonly value: string;
  readonly language: string;
  readonly kind: NameKind;
  readonly family?: string | undefined;
  readonly given?: string | undefined;
}

/**
 * The rows of all names of one record. The display name is the preferred English one, unless it
 * is listed itself (to say which part is the family name).
 */
export function nameRows(
  column: NamedColumn,
  ownerId: string,
  displayName: string,
  names: readonly Name[],
): TableRow<'name'>[] {
  const isListed = names.some(({ value, language }) => value === displayName && language === 'en');
  const preferred: Name = { value: displayName, language: 'en', kind: 'PREFERRED' };
  const rows = [...(isListed ? [] : [preferred]), ...names].map((name) =>
    nameRow(column, ownerId, {
      ...name,
      id: recordId('name', ownerId, name.language, name.kind, name.value),
    }),
  );
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** The row of a name whose id is known. */
export function nameRow(
  column: NamedColumn,
  ownerId: string,
  { id, value, language, kind, family, given }: Name & { readonly id: string },
): TableRow<'name'> & { id: string } {
  return {
    id,
    person_id: null,
    organization_id: null,
    country_id: null,
    value,
    language,
    kind,
    family: family ?? null,
    given: given ?? null,
    search_key: searchKey(value),
    [column]: ownerId,
  };
}
