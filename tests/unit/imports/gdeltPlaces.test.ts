// cspell:ignore yongyang Moskva USTX
import type { FormatContext } from '../../../src/imports/importFormat.ts';
import { seededFormatContext } from '../../support/formatContext.ts';
import type { GdeltCells } from '../../support/gdeltLine.ts';
import { GdeltReader } from '../../support/gdeltReader.ts';

let context: FormatContext;
let gdelt: GdeltReader;
beforeAll(async () => {
  context = await seededFormatContext();
  gdelt = new GdeltReader(context);
});

describe('the place of a row', () => {
  const placeOf = async (cells: GdeltCells) => (await gdelt.draftOf(cells)).place;

  it('is none where only the country is known', async () => {
    expect(await placeOf({ ActionGeo_Type: '1', ActionGeo_FullName: 'France' })).toBeUndefined();
  });

  it('is none where nothing is known', async () => {
    expect(await placeOf({ ActionGeo_Type: '0', ActionGeo_FullName: '' })).toBeUndefined();
  });

  it('is in the country of its FIPS code, even where ISO has that for another', async () => {
    const place = await placeOf({
      ...{ ActionGeo_FullName: "Pyongyang, P'yongyang-Si, North Korea" },
      ...{ ActionGeo_CountryCode: 'KN', ActionGeo_ADM1Code: 'KN12' },
    });
    expect([place?.name, place?.countryId]).toEqual([
      'Pyongyang',
      context.countries.byAlpha3('PRK')?.id,
    ]);
  });

  it('may be in no country', async () => {
    const place = await placeOf({
      ...{ ActionGeo_FullName: 'Black Sea, Oceans (general), Oceans', ActionGeo_CountryCode: 'OS' },
    });
    expect(place).toEqual({ name: 'Black Sea', latitude: 48.8667, longitude: 2.33333 });
  });

  it('may be without coordinates', async () => {
    const place = await placeOf({ ActionGeo_Lat: '', ActionGeo_Long: '' });
    expect(place).toEqual({ name: 'Paris', countryId: context.countries.byAlpha3('FRA')?.id });
  });

  it('is another place than one that shares its feature, but the same location', async () => {
    const [kremlin, moscow] = await Promise.all(
      ['Kremlin, Moskva, Russia', 'Moscow, Moskva, Russia'].map((name) =>
        gdelt.draftOf({ ActionGeo_FullName: name, ActionGeo_FeatureID: '-2960561' }),
      ),
    );
    expect([kremlin?.place?.name, moscow?.place?.name]).toEqual(['Kremlin', 'Moscow']);
    expect(kremlin?.identity).toEqual(moscow?.identity);
  });

  it('does not take the code of Texas for that of Turkmenistan', async () => {
    const texas = { ActionGeo_Type: '2', ActionGeo_FullName: 'Texas, United States' };
    const codes = { ActionGeo_ADM1Code: 'USTX', ActionGeo_FeatureID: 'TX' };
    expect((await gdelt.draftOf({ ...texas, ...codes })).identity).toContain('fips USTX');
  });
});
