import { recordId } from '../../domain/recordId.ts';
import type { TableRow } from './tableRows.ts';

/** What other catalogues know, by the column of `external_id` that points to the record. */
export type CataloguedColumn =
  'person_id' | 'organization_id' | 'country_id' | 'place_id' | 'event_id';

/** One row for each catalogue that knows the record. */
export function externalIdRows(
  column: CataloguedColumn,
  ownerId: string,
  externalIds: Readonly<Record<string, string>> = {},
): TableRow<'external_id'>[] {
  return Object.entries(externalIds).map(([scheme, value]) =>
    externalIdRow(column, ownerId, { id: recordId('external_id', scheme, value), scheme, value }),
  );
}

/** The row of an id in another catalogue whose own id is known. */
export function externalIdRow(
  column: CataloguedColumn,
  ownerId: string,
  { id, scheme, value }: { readonly id: string; readonly scheme: string; readonly value: string },
): TableRow<'external_id'> {
  return {
    id,
    scheme,
    value,
    person_id: null,
    organization_id: null,
    country_id: null,
    place_id: null,
    event_id: null,
    [column]: ownerId,
  };
}
