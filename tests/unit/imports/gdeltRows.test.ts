import type { EventDraft } from '../../../src/imports/eventDraft.ts';
import type { FormatContext } from '../../../src/imports/importFormat.ts';
import { seededFormatContext } from '../../support/formatContext.ts';
import type { GdeltCells, GdeltVersion } from '../../support/gdeltLine.ts';
import { GdeltReader } from '../../support/gdeltReader.ts';

let context: FormatContext;
let gdelt: GdeltReader;
beforeAll(async () => {
  context = await seededFormatContext();
  gdelt = new GdeltReader(context);
});

describe('a row of GDELT', () => {
  it('becomes a draft with its code, day, place, parties and evidence', async () => {
    const france = context.countries.byAlpha3('FRA')?.id;
    const germany = context.countries.byAlpha3('DEU')?.id;
    expect(await gdelt.draftOf({})).toEqual({
      detail: { kind: 'MEETING', format: 'VISIT', status: 'HELD' },
      identity: ['VISIT', '2024-01-02', 'gns -1456928'],
      identifiedByParties: true,
      edtf: '2024-01-02',
      place: { name: 'Paris', countryId: france, latitude: 48.8667, longitude: 2.33333 },
      code: '042',
      intensity: 1.9,
      review: 'MACHINE_CODED',
      parties: [
        {
          role: 'GUEST',
          actor: { kind: 'COUNTRY', name: 'Germany', countryId: germany, isStateActor: true },
        },
        {
          role: 'HOST',
          actor: { kind: 'COUNTRY', name: 'France', countryId: france, isStateActor: true },
        },
      ],
      evidence: [
        {
          publisher: 'example.org',
          locator: 'event 1000001 of 2024-01-02, https://www.example.org/news/1',
        },
      ],
    });
  });

  it.each<GdeltVersion>(['1.0', '1.0 without SOURCEURL'])(
    'says the same in %s',
    async (version) => {
      const { evidence, ...draft } = await gdelt.draftOf({}, version);
      expect({ ...draft, evidence: [] }).toEqual({ ...(await gdelt.draftOf({})), evidence: [] });
      expect(evidence).toHaveLength(1);
    },
  );

  it('is reported by GDELT itself where it does not say which article it is from', async () => {
    const { evidence } = await gdelt.draftOf({}, '1.0 without SOURCEURL');
    expect(evidence).toEqual([{ publisher: 'GDELT', locator: 'event 1000001 of 2024-01-02' }]);
  });

  it('has the identity of the same event coded from the other side', async () => {
    const visit = await gdelt.draftOf({});
    const mirrored = await gdelt.draftOf({
      GLOBALEVENTID: '1000002',
      ...{ Actor1Code: 'FRA', Actor1Name: 'FRANCE', Actor1CountryCode: 'FRA' },
      ...{ Actor2Code: 'DEU', Actor2Name: 'GERMANY', Actor2CountryCode: 'DEU' },
      ...{ EventCode: '043', EventBaseCode: '043', EventRootCode: '04' },
    });
    const partiesOf = (draft: EventDraft) =>
      draft.parties.map(({ role, actor }) => `${role} ${actor.name}`).sort();
    expect([mirrored.identity, partiesOf(mirrored)]).toEqual([visit.identity, partiesOf(visit)]);
  });

  it('has an identity of its own at another place', async () => {
    const { identity } = await gdelt.draftOf({ ActionGeo_FeatureID: '-1' });
    expect(identity).toEqual(['VISIT', '2024-01-02', 'gns -1']);
  });

  it('has an identity of its own where an actor is missing', async () => {
    const { identity, parties } = await gdelt.draftOf({
      ...{ Actor2Code: '', Actor2Name: '', Actor2CountryCode: '' },
    });
    expect(identity).toEqual(['VISIT', '2024-01-02', '1000001', 'gns -1456928']);
    expect(parties).toHaveLength(1);
  });

  const strangers = {
    ...{ Actor1Code: 'COP', Actor1Name: 'POLICE', Actor1CountryCode: '', Actor1Type1Code: 'COP' },
    ...{ Actor2Code: 'CRM', Actor2Name: 'THIEF', Actor2CountryCode: '', Actor2Type1Code: 'CRM' },
    ...{ EventCode: '173', EventBaseCode: '173', EventRootCode: '17' },
  };

  it('has an identity of its own where anyone meets anyone in a country', async () => {
    const country = { ActionGeo_Type: '1', ActionGeo_FullName: 'France' };
    const codes = { ActionGeo_ADM1Code: 'FR', ActionGeo_FeatureID: 'FR' };
    const { identity } = await gdelt.draftOf({ ...strangers, ...country, ...codes });
    expect(identity).toEqual(['173', '2024-01-02', 'fips FR', '1000001']);
  });

  it('is told by the place where anyone meets anyone in a town', async () => {
    expect((await gdelt.draftOf(strangers)).identity).toEqual([
      '173',
      '2024-01-02',
      'gns -1456928',
    ]);
  });

  it('names one party where somebody deals with itself', async () => {
    const { parties } = await gdelt.draftOf({
      ...{ Actor2Code: 'DEU', Actor2Name: 'BERLIN', Actor2CountryCode: 'DEU' },
    });
    expect(parties.map(({ role, actor }) => `${role} ${actor.name}`)).toEqual([
      'PARTICIPANT Germany',
    ]);
  });

  it('gives the value of the code where it has none', async () => {
    expect(await gdelt.draftOf({ GoldsteinScale: '' })).not.toHaveProperty('intensity');
  });

  it.each([
    ['20240102.0', '2024-01-02'],
    [' 20240229 ', '2024-02-29'],
    ['19790101', '1979-01-01'],
  ])('is of the day that SQLDATE "%s" says, not of the day it was added', async (date, edtf) => {
    expect((await gdelt.draftOf({ SQLDATE: date })).edtf).toBe(edtf);
  });

  it('cites the text of a source that is no address', async () => {
    const { evidence } = await gdelt.draftOf({ SOURCEURL: 'BBC Monitoring' });
    expect(evidence).toEqual([
      { publisher: 'BBC Monitoring', locator: 'event 1000001 of 2024-01-02, BBC Monitoring' },
    ]);
  });

  it('does not let an address of any length into an index', async () => {
    const { evidence } = await gdelt.draftOf({
      SOURCEURL: `https://example.org/${'x'.repeat(5000)}`,
    });
    expect(evidence[0]?.locator.length).toBeLessThan(500);
  });
});

describe('a row of GDELT that is wrong', () => {
  it.each<[string, GdeltCells, string]>([
    ['an id', { GLOBALEVENTID: 'x1' }, 'GLOBALEVENTID is "x1", which is no whole number.'],
    [
      'a month',
      { SQLDATE: '20241302' },
      'SQLDATE is "20241302", which is no day such as "20191024".',
    ],
    [
      'a day',
      { SQLDATE: '20230229' },
      'SQLDATE is "20230229", which is no day such as "20191024".',
    ],
    ['a date', { SQLDATE: 'NA' }, 'SQLDATE is "", which is no day such as "20191024".'],
    ['no code', { EventCode: '---' }, 'EventCode is missing.'],
    [
      'an unknown code',
      { EventCode: '0421' },
      'EventCode is "0421", which CAMEO does not have; codes are strings such as "042".',
    ],
    [
      'a code without its zero',
      { EventCode: '42', EventRootCode: '4' },
      'EventCode is "42", which CAMEO does not have; codes are strings such as "042".',
    ],
    [
      'a code without its zero that is another code',
      { EventCode: '10', EventRootCode: '1' },
      'EventCode "10" does not begin with EventRootCode "1"; both are two digits or more, such as "042" and "04".',
    ],
    [
      'an intensity',
      { GoldsteinScale: '19' },
      'GoldsteinScale is "19", which is no number from -10 to 10.',
    ],
    [
      'a latitude',
      { ActionGeo_Lat: '91' },
      'ActionGeo_Lat is "91", which is no number from -90 to 90.',
    ],
    [
      'a longitude',
      { ActionGeo_Long: '2#33' },
      'ActionGeo_Long is "2#33", which is no number from -180 to 180.',
    ],
    [
      'nobody',
      {
        ...{ Actor1Code: '', Actor1Name: '', Actor1CountryCode: '' },
        ...{ Actor2Code: 'NA', Actor2Name: '', Actor2CountryCode: '' },
      },
      'The row names no actor.',
    ],
  ])('is rejected for %s', async (_, cells, reason) => {
    expect(await gdelt.rejectionOf(cells)).toBe(reason);
  });
});
