// cspell:ignore actortype knowngroup
import { readFileSync } from 'node:fs';
import { cameoCountry, cameoRegions } from '../../../src/imports/countries/cameoCountries.ts';
import { fipsCountry, fipsWithoutCountry } from '../../../src/imports/countries/fipsCountries.ts';
import type { EventDraft } from '../../../src/imports/eventDraft.ts';
import { knownGroups } from '../../../src/imports/formats/gdelt/knownGroups.ts';
import { actorRoles } from '../../../src/imports/formats/gdelt/actorRoles.ts';
import type { FormatContext, SourceRow } from '../../../src/imports/importFormat.ts';
import { seededFormatContext } from '../../support/formatContext.ts';
import { gdeltColumns } from '../../support/gdeltLine.ts';
import { GdeltReader } from '../../support/gdeltReader.ts';
import { describeRealFile } from '../../support/sharedData.ts';

let context: FormatContext;
let gdelt: GdeltReader;
beforeAll(async () => {
  context = await seededFormatContext();
  gdelt = new GdeltReader(context);
});

describeRealFile('gdelt2/20191024143000.export.tsv', (path) => {
  const text = readFileSync(path, 'utf8');
  let rows: SourceRow[];
  let drafts: EventDraft[];
  beforeAll(async () => {
    rows = await gdelt.rowsOf(text);
    drafts = rows.flatMap((row) => ('drafts' in row ? row.drafts : []));
  });

  /** The different cells of these columns. */
  const cellsOf = (...columns: string[]): string[] => {
    const places = columns.map((column) => gdeltColumns('2.0').indexOf(column));
    const lines = text.trim().split('\n');
    const cells = lines.flatMap((line) => {
      const all = line.split('\t');
      return places.map((place) => all[place] ?? '');
    });
    return [...new Set(cells)].filter((cell) => cell !== '');
  };

  it('gives a draft for each of its 2,111 rows', () => {
    expect([rows.length, drafts.length]).toEqual([2111, 2111]);
  });

  it('has no country of an actor that is not told', () => {
    const codes = cellsOf('Actor1CountryCode', 'Actor2CountryCode');
    const lost = codes.filter(
      (code) => !cameoCountry(code, context.countries) && !cameoRegions.has(code),
    );
    expect(lost).toEqual([]);
  });

  it('has no country of a place that is not told', () => {
    const codes = cellsOf(
      'ActionGeo_CountryCode',
      'Actor1Geo_CountryCode',
      'Actor2Geo_CountryCode',
    );
    const lost = codes.filter(
      (code) => !fipsCountry(code, context.countries) && !fipsWithoutCountry.has(code),
    );
    expect(lost).toEqual([]);
  });

  it('has no role and no group that is not known', () => {
    const columns = [1, 2].flatMap((number) => [
      ...[1, 2, 3].map((place) => `Actor${number}Type${place}Code`),
      `Actor${number}KnownGroupCode`,
    ]);
    const lost = cellsOf(...columns).filter(
      (code) => !actorRoles.has(code) && !knownGroups.has(code),
    );
    expect(lost).toEqual([]);
  });

  it('tells 1,813 events, since many are coded from both sides or more than once', () => {
    const keys = drafts.map(({ identity, parties }) => {
      const names = parties.map(({ role, actor }) => `${role} ${actor.name} ${actor.countryId}`);
      return JSON.stringify([identity, names.sort()]);
    });
    expect(new Set(keys).size).toBe(1813);
  });

  it('has a place smaller than a country for 1,524 rows', () => {
    const count = ({ length }: readonly unknown[]) => length;
    expect(count(drafts.filter(({ place }) => place))).toBe(1524);
  });

  it('reads the same from rows of 1.0', async () => {
    const cut = text.trim().split('\n').map(asDaily).join('\n');
    const daily = await gdelt.rowsOf(cut);
    expect(daily.flatMap((row) => ('drafts' in row ? row.drafts : []))).toEqual(drafts);
  });

  function asDaily(line: string): string {
    const columns = gdeltColumns('2.0');
    return line
      .split('\t')
      .filter((_, place) => !columns[place]?.endsWith('ADM2Code'))
      .join('\t');
  }
});

describeRealFile('gdelt2/mentions_sample.csv', (path) => {
  it('is told to be no event file', async () => {
    await expect(gdelt.rowsOf(readFileSync(path, 'utf8'), 'mentions.csv')).rejects.toThrow(
      'mentions.csv looks like a mentions file. Import the event file, *.export.CSV.',
    );
  });
});

describeRealFile('cameo/CAMEO.knowngroup.txt', (path) => {
  it('has no organization that is not known', () => {
    const codes = Array.from(
      readFileSync(path, 'latin1').matchAll(/^(\w{3})\t/gm),
      ([, code]) => code,
    );
    const lost = codes.filter((code) => !knownGroups.has(code ?? ''));
    expect(lost).toEqual(['CMN', 'PSE']);
  });
});

describeRealFile('cameo/CAMEO.actortype.txt', (path) => {
  it('has no type that is neither a role nor a group', () => {
    const codes = Array.from(
      readFileSync(path, 'latin1').matchAll(/^(\w{3})\t/gm),
      ([, code]) => code,
    );
    const lost = codes.filter((code = '') => !actorRoles.has(code) && !knownGroups.has(code));
    expect(lost).toEqual([]);
  });
});
