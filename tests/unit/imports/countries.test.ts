// cspell:ignore Leste
import { readFileSync } from 'node:fs';
import { cameoCountry, cameoRegions } from '../../../src/imports/countries/cameoCountries.ts';
import type { CountryDirectory } from '../../../src/imports/countries/countryDirectory.ts';
import {
  alpha3OfFips,
  fipsCountry,
  fipsWithoutCountry,
} from '../../../src/imports/countries/fipsCountries.ts';
import { isNationality } from '../../../src/imports/countries/nationalities.ts';
import { seededFormatContext } from '../../support/formatContext.ts';
import { describeRealFile } from '../../support/sharedData.ts';

let countries: CountryDirectory;
beforeAll(async () => {
  ({ countries } = await seededFormatContext());
});

/** The cells of a table, without its first line. */
const linesOf = (path: string): string[] =>
  readFileSync(path, 'utf8').replaceAll('\r', '').trim().split('\n').slice(1);

describe('the actor codes of CAMEO', () => {
  it.each([
    ['DEU', 'Germany'],
    ['ROM', 'Romania'],
    ['TMP', 'Timor-Leste'],
    ['MTN', 'Montenegro'],
    ['MNT', 'Montenegro'],
    ['IMY', 'Isle of Man'],
    ['ANT', 'Netherlands Antilles'],
    ['WSB', 'Palestine'],
    ['GZS', 'Palestine'],
    ['KSV', 'Kosovo'],
  ])('has %s for %s', (code, name) => expect(cameoCountry(code, countries)?.name).toBe(name));

  it.each(['EUR', 'SEA', 'WST', '0', 'ZZZ', ''])('has no country for "%s"', (code) => {
    expect(cameoCountry(code, countries)).toBeUndefined();
  });

  it('has no region that is a country too', () => {
    const both = [...cameoRegions.keys()].filter((code) => cameoCountry(code, countries));
    expect(both).toEqual([]);
  });
});

describeRealFile('cameo/CAMEO.country.txt', (path) => {
  it('has no code that is neither a country nor a region', () => {
    const codes = linesOf(path).map((line) => line.split('\t')[0] ?? '');
    const unknown = codes.filter(
      (code) => !cameoCountry(code, countries) && !cameoRegions.has(code),
    );
    expect(unknown).toEqual(['0']);
  });
});

describe('the place codes of FIPS 10-4', () => {
  it.each([
    ['CH', 'China', 'Switzerland'],
    ['AU', 'Austria', 'Australia'],
    ['AS', 'Australia', 'American Samoa'],
    ['BO', 'Belarus', 'Bolivia'],
    ['KN', 'North Korea', 'Saint Kitts and Nevis'],
    ['CK', 'Cocos (Keeling) Islands', 'Cook Islands'],
    ['GM', 'Germany', 'Gambia'],
    ['SN', 'Singapore', 'Senegal'],
  ])('has %s for %s, not for %s as ISO has', (code, name) => {
    expect(fipsCountry(code, countries)?.name).toBe(name);
  });

  it.each([
    ['KS', 'South Korea'],
    ['RB', 'Serbia'],
    ['RI', 'Serbia'],
    ['KV', 'Kosovo'],
    ['YI', 'Serbia and Montenegro'],
    ['GZ', 'Palestine'],
    ['WE', 'Palestine'],
    ['OD', 'South Sudan'],
    ['KT', 'Christmas Island'],
    ['NT', 'Netherlands Antilles'],
    ['NL', 'Netherlands'],
  ])('has %s for %s', (code, name) => expect(fipsCountry(code, countries)?.name).toBe(name));

  it('has a country of the record for each code', () => {
    const lost = [...alpha3OfFips.keys()].filter((code) => !fipsCountry(code, countries));
    expect(lost).toEqual([]);
  });

  it('has no country for seas and disputed islands', () => {
    const found = [...fipsWithoutCountry.keys()].filter((code) => fipsCountry(code, countries));
    expect(found).toEqual([]);
  });

  it.each(['', 'XX', 'cn', 'CHN'])('does not guess what "%s" is', (code) => {
    expect(fipsCountry(code, countries)).toBeUndefined();
  });
});

describeRealFile('countries/country-codes.csv', (path) => {
  /** FIPS, alpha-3 and alpha-2 of each country; no cell before these has a comma in it. */
  const codes = linesOf(path).map((line) => {
    const cells = line.split(',');
    return { fips: cells[7]?.trim() ?? '', alpha3: cells[2] ?? '', alpha2: cells[9] ?? '' };
  });

  it('has no FIPS code for another country', () => {
    const plain = codes.filter(({ fips }) => /^[A-Z]{2}$/.test(fips));
    const wrong = plain.filter(({ fips, alpha3 }) => alpha3OfFips.get(fips) !== alpha3);
    // The standard has no code for the Caribbean Netherlands; this file repeats that of the Netherlands.
    expect(wrong.map(({ alpha3 }) => alpha3)).toEqual(['BES']);
  });

  it('takes none of the FIPS codes that are ISO codes of other countries for that country', () => {
    const isoOf = new Map(codes.map(({ alpha2, alpha3 }) => [alpha2, alpha3]));
    const shared = codes.filter(
      ({ fips, alpha3 }) => isoOf.has(fips) && isoOf.get(fips) !== alpha3,
    );
    expect(shared).toHaveLength(68);
    const guessed = shared.filter(({ fips }) => alpha3OfFips.get(fips) === isoOf.get(fips));
    expect(guessed.map(({ alpha3 }) => alpha3)).toEqual(['BES']);
  });
});

describe('isNationality', () => {
  it.each([
    ['BRITISH', 'GBR'],
    ['Saudi', 'SAU'],
    ['KOREAN', 'KOR'],
    ['Korean', 'PRK'],
    ['EUROPEAN', 'EUR'],
  ])('knows %s of %s', (text, code) => expect(isNationality(text, code)).toBe(true));

  it.each([
    ['BRITISH', 'FRA'],
    ['LONDON', 'GBR'],
    ['', 'GBR'],
    ['BRITISH', ''],
  ])('does not take "%s" for a nationality of "%s"', (text, code) => {
    expect(isNationality(text, code)).toBe(false);
  });
});
