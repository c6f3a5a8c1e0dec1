import type { CountryDirectory, KnownCountry } from './countryDirectory.ts';

/**
 * The country that an actor code of CAMEO stands for, which is ISO 3166-1 alpha-3 with a few codes of its own;
 * undefined for regions such as `EUR`, and for codes that are not known.
 */
export function cameoCountry(code: string, countries: CountryDirectory): KnownCountry | undefined {
  return countries.byAlpha3(alpha3OfCameo.get(code) ?? code);
}

/** Where CAMEO, or a dictionary of actors that goes with it, has another code than ISO. */
const alpha3OfCameo: ReadonlyMap<string, string> = new Map([
  ['BAG', 'IRQ'],
  ['FRY', 'SCG'],
  ['GMW', 'DEU'],
  ['GME', 'DDR'],
  ['GZA', 'PSE'],
  ['GZS', 'PSE'],
  ['IMY', 'IMN'],
  ['KSV', 'XKX'],
  ['MNT', 'MNE'],
  ['MTN', 'MNE'],
  ['PAL', 'PSE'],
  ['ROM', 'ROU'],
  ['SER', 'SRB'],
  ['TMP', 'TLS'],
  ['USR', 'SUN'],
  ['WSB', 'PSE'],
  ['YMS', 'YMD'],
]);

/** The codes that stand where a country does but are none. */
export const cameoRegions: ReadonlyMap<string, string> = new Map([
  ['AFR', 'Africa'],
  ['ASA', 'Asia'],
  ['BLK', 'Balkans'],
  ['CAS', 'Central Asia'],
  ['CAU', 'Caucasus'],
  ['CEU', 'Central Europe'],
  ['CFR', 'Central Africa'],
  ['CRB', 'Caribbean'],
  ['EAF', 'Eastern Africa'],
  ['EEU', 'Eastern Europe'],
  ['EIN', 'East Indies'],
  ['EUR', 'Europe'],
  ['LAM', 'Latin America'],
  ['MDT', 'Mediterranean'],
  ['MEA', 'Middle East'],
  ['NAF', 'North Africa'],
  ['NMR', 'North America'],
  ['PGS', 'Persian Gulf'],
  ['SAF', 'Southern Africa'],
  ['SAM', 'South America'],
  ['SAS', 'South Asia'],
  ['SCN', 'Scandinavia'],
  ['SEA', 'Southeast Asia'],
  ['WAF', 'West Africa'],
  ['WST', 'The West'],
]);
