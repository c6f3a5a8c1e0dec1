import { recordId } from '../../../domain/recordId.ts';
import { searchKey } from '../../../domain/searchKey.ts';
import type { NameForm } from '../forms/nameForm.ts';
import type { SeedRow } from './seedRows.ts';

/**
 * The rows of all names of one record. The display name is the preferred English one, unless it
 * is listed itself (to say which part is the family name).
 */
export function nameRows(
  column: 'person_id' | 'organization_id' | 'country_id',
  ownerId: string,
  displayName: string,
  names: readonly NameForm[],
): SeedRow<'name'>[] {
  const isListed = names.some(({ value, language }) => value === displayName && language === 'en');
  const preferred: NameForm = { value: displayName, language: 'en', kind: 'PREFERRED' };
  const rows = [...(isListed ? [] : [preferred]), ...names].map((name) => ({
    id: recordId('name', ownerId, name.language, name.kind, name.value),
    person_id: null,
    organization_id: null,
    country_id: null,
    value: name.value,
    language: name.language,
    kind: name.kind,
    family: name.family ?? null,
    given: name.given ?? null,
    search_key: searchKey(name.value),
    [column]: ownerId,
  }));
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
