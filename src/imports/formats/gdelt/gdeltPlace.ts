// cspell:ignore USTX
import type { CountryDirectory } from '../../countries/countryDirectory.ts';
import { fipsCountry } from '../../countries/fipsCountries.ts';
import type { PlaceDraft } from '../../eventDraft.ts';
import type { GdeltRow } from './gdeltRow.ts';

/** Where an event was, as its row says. */
export interface GdeltPlace {
  /** The same for the same location, a country included; empty where the row has none. */
  readonly key: string;
  /** A state or province, a town, a building: anything smaller than a country. */
  readonly place?: PlaceDraft;
}

/**
 * Where the action was. What GDELT knows only by country is no place: the middle of France is nowhere that anything
 * happened. A `FeatureID` tells locations apart but is no id of what is named: the White House has that of
 * Washington, and the Kremlin that of Moscow.
 */
export function gdeltPlace(row: GdeltRow, countries: CountryDirectory): GdeltPlace {
  const type = row.cell('ActionGeo_Type');
  const fullName = row.cell('ActionGeo_FullName');
  const key = featureKey(row, type) ?? fullName;
  const name = fullName.split(',')[0]?.trim() ?? '';
  if (name === '' || !placeTypes.has(type)) return { key };

  const latitude = row.number('ActionGeo_Lat', 90);
  const longitude = row.number('ActionGeo_Long', 180);
  const country = fipsCountry(row.cell('ActionGeo_CountryCode'), countries);
  return {
    key,
    place: {
      name,
      ...(country && { countryId: country.id }),
      ...(latitude !== undefined && longitude !== undefined && { latitude, longitude }),
    },
  };
}

/** 1: country, 2: state of the United States, 3: town there, 4: town elsewhere, 5: state or province elsewhere. */
const placeTypes = new Set(['2', '3', '4', '5']);
const areaTypes = new Set(['1', '2', '5']);

/**
 * Numbers are from the two registers of names that the United States keep: GNIS has the places at home, GNS those
 * abroad. Countries and states go by their FIPS codes, `IZ` and `USTX`, since the `FeatureID` of a state leaves the
 * country out, and `TX` alone is Turkmenistan.
 */
function featureKey(row: GdeltRow, type: string): string | undefined {
  const id = row.cell('ActionGeo_FeatureID');
  if (/^-?\d+$/.test(id)) return `${type === '3' ? 'gnis' : 'gns'} ${id}`;
  const code = row.cell('ActionGeo_ADM1Code');
  return areaTypes.has(type) && code !== '' ? `fips ${code}` : undefined;
}
