import type { TableRow } from '../../records/rows/tableRows.ts';
import type { KnownPlace } from './placeDirectory.ts';
import { uniqueSlug } from './uniqueSlug.ts';

/** The row of a place that the record gets from an import. */
export function placeRow({
  id,
  name,
  countryId,
  latitude,
  longitude,
  timeZone,
}: KnownPlace): TableRow<'place'> {
  return {
    id,
    slug: uniqueSlug(name, id),
    name,
    country_id: countryId ?? null,
    latitude: latitude ?? null,
    longitude: longitude ?? null,
    time_zone: timeZone ?? null,
  };
}
