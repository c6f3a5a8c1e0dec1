// cspell:ignore Bonaire Kirabati
import type { CountryDirectory, KnownCountry } from '../countries/countryDirectory.ts';

/**
 * The country that ICEWS calls so: by a spelling of its own, by a name that the record has, or by that name turned
 * round (`Moldova, Republic of`). Undefined for regions, movements and parts of countries.
 */
export function icewsCountry(name: string, countries: CountryDirectory): KnownCountry | undefined {
  const slug = ownSpellings.get(name);
  if (slug !== undefined) return countries.bySlug(slug);
  const turned = turnedRound(name);
  return countries.byName(name) ?? (turned === undefined ? undefined : countries.byName(turned));
}

/** Names that elsewhere could mean another country or a part of one, or are misspelt. */
const ownSpellings: ReadonlyMap<string, string> = new Map([
  // The other one is `Democratic Republic of Congo`.
  ['Congo', 'congo-brazzaville'],
  ['Bonaire', 'caribbean-netherlands'],
  // The others are `Virgin Islands, British`.
  ['Virgin Island', 'united-states-virgin-islands'],
  ['Cook Island', 'cook-islands'],
  ['Kirabati', 'kiribati'],
  ['Solomon Island', 'solomon-islands'],
]);

/** `Palestinian Territory, Occupied` is `Occupied Palestinian Territory`. */
function turnedRound(name: string): string | undefined {
  const comma = name.indexOf(', ');
  return comma === -1 ? undefined : `${name.slice(comma + 2)} ${name.slice(0, comma)}`;
}
