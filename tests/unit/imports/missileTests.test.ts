import fc from 'fast-check';
import type { EventDraft } from '../../../src/imports/eventDraft.ts';
import { missileTests } from '../../../src/imports/formats/missileTests/missileTests.ts';
import { readTests } from '../../../src/imports/formats/missileTests/readTests.ts';
import type { FormatContext } from '../../../src/imports/importFormat.ts';
import type { InputFile } from '../../../src/imports/reading/inputFile.ts';
import { seededFormatContext } from '../../support/formatContext.ts';
import {
  englishTables,
  missileEntry,
  type MissileEntry,
  missileFile,
} from '../../support/missileFile.ts';
import { draftOfRow, readRows, rejectionOfRow } from '../../support/readFormat.ts';
import { textFile } from '../../support/textFile.ts';

let context: FormatContext;
beforeAll(async () => {
  context = await seededFormatContext();
});

const rowsOf = (file: InputFile) => readRows(missileTests, file, context);

async function draftOf(fields?: MissileEntry): Promise<EventDraft> {
  const [row] = await rowsOf(missileFile([missileEntry(fields)]));
  return draftOfRow(row);
}

describe('a launch', () => {
  it('is an incident of North Korea on its local day', async () => {
    const countryId = context.countries.bySlug('north-korea')?.id;
    expect(await draftOf()).toEqual({
      detail: {
        kind: 'INCIDENT',
        category: 'MISSILE_TEST',
        magnitude: { value: 1, unit: 'missiles' },
      },
      identity: ['test', '2031-01-03T22:54Z', '1'],
      identifiedByParties: false,
      title: 'Launch of a Pine-1 short-range ballistic missile from East Range',
      summary:
        'Apogee 50 km, distance 900 km. The source counts it as a success. It came down in the Sea of Japan or East Sea.',
      edtf: '2031-01-04',
      localTime: '07:54',
      timeZone: 'Asia/Pyongyang',
      place: {
        name: 'East Range',
        countryId,
        latitude: 39.5,
        longitude: 127.5,
        timeZone: 'Asia/Pyongyang',
        externalIds: { 'nk-missile-tests-facility': 'east' },
      },
      review: 'REVIEWED',
      parties: [
        {
          role: 'ACTOR',
          actor: { kind: 'COUNTRY', name: 'North Korea', countryId, isStateActor: true },
        },
      ],
      evidence: [
        {
          publisher: 'James Martin Center for Nonproliferation Studies',
          locator: 'test 2031-01-03T22:54Z, number 1: pine-1 from east',
        },
      ],
    });
  });

  it('cites a source that names its licence', () => {
    expect(missileTests.sourceOf('James Martin Center for Nonproliferation Studies')).toMatchObject(
      { slug: 'cns-north-korea-missile-tests', licence: 'Apache-2.0' },
    );
  });

  it.each([
    ['2031-01-03', '14:59 (UTC)', '2031-01-03 23:59'],
    ['2031-01-03', '15:00 (UTC)', '2031-01-04 00:00'],
    ['2031-12-31', '22:54 (UTC)', '2032-01-01 07:54'],
    ['2031-01-04', '07:54 (JST)', '2031-01-04 07:54'],
    ['2015-08-14', '12:00 (UTC)', '2015-08-14 21:00'],
    ['2016-02-07', '12:29 (UTC)', '2016-02-07 20:59'],
    ['2016-02-07', '21:29 (JST)', '2016-02-07 20:59'],
    ['2018-05-05', '12:00 (UTC)', '2018-05-05 21:00'],
  ])('on %s at %s was at %s where it was', async (date, time, local) => {
    const { edtf, localTime } = await draftOf({ date, time });
    expect(`${edtf} ${localTime ?? ''}`).toBe(local);
  });

  it.each([
    ['2031-01-03', 'unknown'],
    ['2031-01-03', 'at dawn'],
    ['2031-01-03', undefined],
    ['2031-01', '22:54 (UTC)'],
    ['2031', 'unknown'],
  ])('on %s at %s has the day of the source and no time', async (date, time) => {
    const draft = await draftOf({ date, time });
    expect([draft.edtf, draft.localTime, draft.identity]).toEqual([
      date,
      undefined,
      ['test', date.slice(0, 7), '1'],
    ]);
  });

  it('has the months that its description gives in place of its date, with a note', async () => {
    const description =
      'We also do not know exactly when these tests took place except that it was between April and September of 2031.';
    const { edtf, summary } = await draftOf({ date: '2031-04-09', time: 'unknown', description });
    expect([edtf, summary]).toEqual([
      '2031-04/2031-09',
      expect.stringMatching(
        /^The source enters it under 2031-04-09, but knows no more of the date than 2031-04 to 2031-09\. .* between April and September of 2031\.$/,
      ),
    ]);
  });

  it.each([
    [
      'that it lies outside of',
      'We do not know exactly when, except between May and July of 1999.',
    ],
    ['of something else', 'The site was built between April and September of 2031.'],
  ])('keeps its date against a period %s', async (_, description) => {
    const draft = await draftOf({ date: '2031-04-09', time: 'unknown', description });
    expect(draft.edtf).toBe('2031-04-09');
  });

  it.each([
    [
      'of a missile of unknown type',
      { missile: 'unknown' },
      'Launch of a missile of unknown type from East Range',
    ],
    [
      'of a missile without an entry',
      { missile: 'oak-3' },
      'Launch of an oak-3 missile from East Range',
    ],
    ['into space', { missile: 'elm-2' }, 'Launch of an Elm-2 space launch vehicle from East Range'],
    [
      'from an unknown place',
      { facility: 'unknown' },
      'Launch of a Pine-1 short-range ballistic missile',
    ],
    [
      'from a place without an entry',
      { facility: 'north' },
      'Launch of a Pine-1 short-range ballistic missile from north',
    ],
  ])('%s is called so', async (_, fields, title) => {
    expect((await draftOf(fields)).title).toBe(title);
  });

  it('from an unknown place has none', async () => {
    expect(await draftOf({ facility: 'unknown' })).not.toHaveProperty('place');
  });

  it('from a place without an entry has its key, and no position', async () => {
    expect((await draftOf({ facility: 'north' })).place).toEqual({
      name: 'north',
      countryId: context.countries.bySlug('north-korea')?.id,
      timeZone: 'Asia/Pyongyang',
      externalIds: { 'nk-missile-tests-facility': 'north' },
    });
  });

  it.each([
    [
      'figures of both kinds',
      { apogee: 2111.5, distance: '787' },
      /^Apogee 2111.5 km, distance 787 km\./,
    ],
    ['a single figure', { apogee: 'na' }, /^Distance 900 km\./],
    [
      'no figures',
      { apogee: 'unknown', distance: undefined },
      /^The source counts it as a success\./,
    ],
    ['a failure', { outcome: 'failure' }, /The source counts it as a failure\./],
    ['no outcome', { outcome: 'unknown' }, /^Apogee 50 km, distance 900 km\. It came down/],
    ['no landing', { landing: 'na' }, /success\.$/],
    ['a description', { description: 'First  of its\nkind.' }, /East Sea\. First of its kind\.$/],
    ['a description that only counts', { description: '3 of 12' }, /East Sea\.$/],
    ['one that counts tests', { description: '2 of 2 tests.' }, /East Sea\.$/],
    ['one that counts in Japanese', { description: '3発の実験の内の2発目' }, /East Sea\.$/],
  ])('sums up %s', async (_, fields, summary) => {
    expect((await draftOf(fields)).summary).toMatch(summary);
  });
});

describe('an entry that cannot be', () => {
  it.each([
    [
      'a day that does not exist',
      missileEntry({ date: '2031-02-30' }),
      /^date, time: "2031-02-30" is not a day/,
    ],
    [
      'a time that does not exist',
      missileEntry({ time: '24:30 (UTC)' }),
      /^date, time: "24:30 \(UTC\)" is no time of day/,
    ],
    ['no date', missileEntry({ date: undefined }), /^date: /],
    ['a missile that is a number', missileEntry({ missile: 11 }), /^missile: /],
    ['no entry at all', null, /expected object/],
  ])('for %s is rejected, and the others are not', async (_, entry, reason) => {
    const rows = await rowsOf(missileFile([entry, missileEntry()]));
    expect([rejectionOfRow(rows[0]), draftOfRow(rows[1]).edtf]).toEqual([
      expect.stringMatching(reason),
      '2031-01-04',
    ]);
  });
});

describe('a file of missile tests', () => {
  it('is read with line and text of each entry', async () => {
    const entries = [missileEntry(), missileEntry({ time: 'unknown' })];
    const rows = await rowsOf(missileFile(entries));
    expect(rows.map(({ line, raw }) => [line, JSON.parse(raw) as unknown])).toEqual([
      [6, entries[0]],
      [18, entries[1]],
    ]);
  });

  it('finds each entry where it stands, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.jsonValue())),
        fc.constantFrom(undefined, '\t', 2),
        async (bins, indent) => {
          const list = { timeBins: bins.map((data) => ({ data })), note: '}{' };
          const entries = await readTests(textFile(JSON.stringify(list, null, indent)));
          expect(entries.map(({ raw }) => JSON.parse(raw) as unknown)).toEqual(
            JSON.parse(JSON.stringify(bins.flat())),
          );
        },
      ),
    );
  });

  it.each([
    ['not JSON', '{"timeBins": [', /^test\.en\.json is not JSON: /],
    ['JSON of another kind', '{"visits": []}', /^test\.en\.json is no list of missile tests/],
    ['a list', '[1, 2]', /^test\.en\.json is no list of missile tests/],
  ])('is refused where it is %s', async (_, text, message) => {
    await expect(rowsOf(textFile(text, 'test.en.json', {}))).rejects.toThrow(message);
  });

  it('is refused without its tables, with the remedy', async () => {
    await expect(rowsOf(missileFile([missileEntry()], 'test.en.json', {}))).rejects.toThrow(
      /^test\.en\.json needs facility\.en\.json beside it.*--tables/,
    );
  });

  it('is refused with a table of another kind', async () => {
    const tables = { ...englishTables, 'missile.en.json': { 'pine-1': 'Pine-1' } };
    await expect(rowsOf(missileFile([missileEntry()], 'test.en.json', tables))).rejects.toThrow(
      /^missile\.en\.json is not the table of that name/,
    );
  });

  it('of a folder is the English one', () => {
    const names = ['test.en.json', 'test.ja.json', 'facility.en.json', 'latest.en.json'];
    expect(names.filter((name) => missileTests.fileNames.test(name))).toEqual(['test.en.json']);
  });
});

describe('a file in Japanese', () => {
  const japaneseTables = {
    'facility.ja.json': { facilities: { east: { name: '東射場', lat: 39.5, lon: 127.5 } } },
    'missile.ja.json': { 'pine-1': { name: '松1', type: 'SRBM' } },
  };
  const launch = missileEntry({ date: '2031-01-04', time: '07:54 (JST)' });

  it('is read by itself', async () => {
    const [row] = await rowsOf(missileFile([launch], 'test.ja.json', japaneseTables));
    expect(draftOfRow(row).title).toBe('Launch of a 松1 short-range ballistic missile from 東射場');
  });

  it('is read with the English names where they are there', async () => {
    const tables = { ...japaneseTables, ...englishTables };
    const [row] = await rowsOf(missileFile([launch], 'test.ja.json', tables));
    expect(draftOfRow(row).title).toMatch(/Pine-1 .* East Range$/);
  });

  it('holds the same events as the English one', async () => {
    const files = [
      missileFile([launch, launch], 'test.ja.json'),
      missileFile([missileEntry(), missileEntry()]),
    ];
    const drafts = files.map(async (file) => (await rowsOf(file)).map(draftOfRow));
    const [japanese, english] = await Promise.all(drafts);
    expect(japanese).toEqual(english);
  });
});
