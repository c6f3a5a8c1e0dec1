import { recordId } from '../../../domain/recordId.ts';
import type { SeedRow } from './seedRows.ts';

/** One row for each catalogue that knows the record. */
export function externalIdRows(
  column: 'person_id' | 'organization_id' | 'country_id' | 'place_id' | 'event_id',
  ownerId: string,
  externalIds: Readonly<Record<string, string>> = {},
): SeedRow<'external_id'>[] {
  return Object.entries(externalIds).map(([scheme, value]) => ({
    id: recordId('external_id', scheme, value),
    scheme,
    value,
    person_id: null,
    organization_id: null,
    country_id: null,
    place_id: null,
    event_id: null,
    [column]: ownerId,
  }));
}
