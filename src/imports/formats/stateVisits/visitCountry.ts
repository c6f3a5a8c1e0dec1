// cspell:ignore somoa turkiye
import type { CountryDirectory, KnownCountry } from '../../countries/countryDirectory.ts';

/**
 * The country that a visitor came from. The printed name is that of its time (`U.S.S.R.` under `russia`, `Tanganyika`
 * under `tanzania`) and is asked first; then the lasting id, which also knows what the print leaves open.
 * @param start the first day of the visit, in EDTF
 */
export function visitCountry(
  fromId: string,
  printed: string,
  start: string,
  countries: CountryDirectory,
): KnownCountry | undefined {
  const slug = decidedById.find(
    ({ id, since = '', until = '9' }) => id === fromId && since <= start && start <= until,
  )?.slug;
  if (slug !== undefined) return countries.bySlug(slug);
  for (const name of namesIn(printed)) {
    const country = countries.byName(name);
    if (country) return country;
  }
  return countries.bySlug(slugs.get(fromId) ?? fromId);
}

/**
 * Where the name alone would say another state of the record, or none: `China, Republic of`, which is printed under
 * two ids; `Vietnam` of the years when the visitors were of the South; `Yugoslavia` after 1992.
 */
const decidedById = [
  { id: 'china', slug: 'china' },
  { id: 'taiwan', slug: 'taiwan' },
  { id: 'vietnam', since: '1955-10-26', until: '1975-04-30', slug: 'south-vietnam' },
  { id: 'yugoslavia', since: '1992-04-28', slug: 'serbia-and-montenegro' },
];

/** `Siam (Thailand)`: as it stands, what is before the brackets, what is in them; `Muscat & Oman` with the word. */
function namesIn(printed: string): string[] {
  const text = printed.replaceAll('&', 'and');
  const [, before = '', within = ''] = /^(.*)\(([^()]*)\)$/u.exec(text) ?? [];
  return [text, before, within].filter((name) => name.trim() !== '');
}

/** The ids that are not the slugs of the record. */
const slugs: ReadonlyMap<string, string> = new Map([
  ['antigua-barbuda', 'antigua-and-barbuda'],
  ['bosnia-herzegovina', 'bosnia-and-herzegovina'],
  ['burma', 'myanmar'],
  ['congo-democratic-republic', 'congo-kinshasa'],
  ['congo-republic', 'congo-brazzaville'],
  ['czech-republic', 'czechia'],
  ['german-democratic-republic', 'east-germany'],
  ['holy-see', 'vatican-city'],
  ['korea-north', 'north-korea'],
  ['korea-south', 'south-korea'],
  ['macedonia', 'north-macedonia'],
  ['saint-kitts-nevis', 'saint-kitts-and-nevis'],
  ['saint-vincent-grenadines', 'saint-vincent-and-the-grenadines'],
  ['somoa', 'samoa'],
  ['swaziland', 'eswatini'],
  ['turkey', 'turkiye'],
]);
