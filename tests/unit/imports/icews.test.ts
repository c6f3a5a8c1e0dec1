// cspell:ignore Estado estado Mitte
import type { EventDraft } from '../../../src/imports/eventDraft.ts';
import { icews } from '../../../src/imports/formats/icews/icews.ts';
import { ImportError } from '../../../src/imports/importError.ts';
import type { FormatContext, SourceRow } from '../../../src/imports/importFormat.ts';
import { openInput } from '../../../src/imports/reading/openInput.ts';
import { seededFormatContext } from '../../support/formatContext.ts';
import { icewsHeader, icewsLine } from '../../support/icewsLine.ts';
import { draftOfRow, readRows, rejectionOfRow } from '../../support/readFormat.ts';
import { describeRealFile } from '../../support/sharedData.ts';
import { textFile } from '../../support/textFile.ts';

let context: FormatContext;
beforeAll(async () => {
  context = await seededFormatContext();
});

type Cells = Readonly<Record<string, string>>;

const read = (text: string): Promise<SourceRow[]> =>
  readRows(icews, textFile(text, 'events.tab'), context);

async function draftOf(cells: Cells): Promise<EventDraft> {
  const [row] = await read(`${icewsHeader}\n${icewsLine(cells)}\n`);
  return draftOfRow(row);
}

async function rejectionOf(cells: Cells): Promise<string> {
  const [row] = await read(`${icewsHeader}\n${icewsLine(cells)}\n`);
  return rejectionOfRow(row);
}

describe('a row of ICEWS', () => {
  it('becomes a draft with its code, day, place, parties and evidence', async () => {
    const france = context.countries.byAlpha3('FRA')?.id;
    const germany = context.countries.byAlpha3('DEU')?.id;
    expect(await draftOf({})).toEqual({
      detail: { kind: 'MEETING', format: 'VISIT', status: 'HELD' },
      identity: ['VISIT', '2031-05-02'],
      identifiedByParties: true,
      sentence: JSON.stringify(['story 9001, sentence 3', '2031-05-02', 'VISIT', germany]),
      edtf: '2031-05-02',
      place: { name: 'Berlin', countryId: germany, latitude: 52.5244, longitude: 13.4105 },
      code: '042',
      intensity: 1.9,
      review: 'MACHINE_CODED',
      parties: [
        {
          role: 'GUEST',
          actor: {
            kind: 'ORGANIZATION',
            name: 'Foreign Affairs (France)',
            organizationKind: 'MINISTRY',
            countryId: france,
            isStateActor: true,
          },
        },
        {
          role: 'HOST',
          actor: { kind: 'COUNTRY', name: 'Germany', countryId: germany, isStateActor: true },
        },
      ],
      evidence: [
        {
          publisher: 'The Example',
          locator: 'event 7001 of 2031-05-02, story 9001, sentence 3',
        },
      ],
    });
  });

  it('is kept where an actor is not known, apart from every other such row', async () => {
    const cells = { 'Target Name': 'Unspecified Actor', 'Target Country': 'NA' };
    const { identity, parties } = await draftOf(cells);
    expect([identity, parties.length]).toEqual([['VISIT', '2031-05-02', '7001 of 2031-05-02'], 1]);
  });

  it('is kept where the country of an actor is not known', async () => {
    const { parties } = await draftOf({
      'Source Name': 'Ada Example',
      'Source Country': 'Atlantis',
    });
    expect(parties[0]?.actor).toEqual({ kind: 'PERSON', name: 'Ada Example', isStateActor: true });
  });

  it('is of no sentence where it does not name one', async () => {
    const draft = await draftOf({ 'Sentence Number': 'NA' });
    expect(draft).not.toHaveProperty('sentence');
    expect(draft.evidence[0]?.locator).toBe('event 7001 of 2031-05-02, story 9001');
  });

  it('takes the intensity of its code where it has none', async () => {
    expect(await draftOf({ Intensity: 'NA' })).not.toHaveProperty('intensity');
  });

  it.each([
    ['the district', { City: 'NA', District: 'Mitte' }, 'Mitte'],
    ['the province', { City: 'NA' }, 'Land Berlin'],
  ])('is placed in %s where it names nothing smaller', async (_, cells, name) => {
    expect((await draftOf(cells)).place?.name).toBe(name);
  });

  it('has no place where it names only a country', async () => {
    expect(await draftOf({ City: 'NA', Province: 'NA' })).not.toHaveProperty('place');
  });

  it.each(['NA', '152.5', 'north', ''])(
    'has no coordinates with latitude "%s"',
    async (Latitude) => {
      const { place } = await draftOf({ Latitude });
      expect(Object.keys(place ?? {})).toEqual(['name', 'countryId']);
    },
  );

  it('has names without the spaces around them and doubled in them', async () => {
    const { parties } = await draftOf({ 'Target Name': ' Ada \u00A0 Example ' });
    expect(parties[1]?.actor.name).toBe('Ada Example');
  });

  it('keeps the zero of its code', async () => {
    expect((await draftOf({ 'CAMEO Code': '0231', 'Event Text': 'NA' })).code).toBe('0231');
  });

  it('may be about a demand as a whole, which has the code 10', async () => {
    expect((await draftOf({ 'CAMEO Code': '10', 'Event Text': 'Demand' })).code).toBe('10');
  });
});

describe('a row of ICEWS is rejected', () => {
  it.each([
    [{ 'Event ID': 'NA' }, 'Event ID is missing.'],
    [{ 'Event ID': 'x7' }, 'Event ID is "x7", which is no whole number.'],
    [{ 'Event Date': '' }, 'Event Date is missing.'],
    [
      { 'Event Date': '2018-02-30' },
      'Event Date is "2018-02-30", which is no day such as "2018-06-01".',
    ],
    [
      { 'Event Date': '2018-6-1' },
      'Event Date is "2018-6-1", which is no day such as "2018-06-01".',
    ],
    [
      { 'Event Date': '06/01/2018' },
      'Event Date is "06/01/2018", which is no day such as "2018-06-01".',
    ],
    [{ 'CAMEO Code': 'NA' }, 'CAMEO Code is missing.'],
    [
      { 'CAMEO Code': '0421' },
      'CAMEO Code is "0421", which CAMEO does not have; codes are strings such as "042".',
    ],
    [
      { 'CAMEO Code': '42' },
      'CAMEO Code is "42", which seems to be "042" after a spreadsheet took it for a number; codes are strings such as "042".',
    ],
    [
      { 'CAMEO Code': '10', 'Event Text': 'Make statement' },
      'CAMEO Code is "10", which seems to be "010" after a spreadsheet took it for a number; codes are strings such as "042".',
    ],
    [{ Intensity: '11' }, 'Intensity is "11", which is no number from -10 to 10.'],
    [{ Intensity: '0x1' }, 'Intensity is "0x1", which is no number from -10 to 10.'],
    [
      { 'Source Name': 'NA', 'Target Name': 'Unspecified Actor' },
      'The row names no actor: Source Name is "", Target Name is "Unspecified Actor".',
    ],
    [
      { 'Target Name': 'x'.repeat(401) },
      'Target Name has 401 characters, more than 400; the row looks like several run together.',
    ],
  ])('with %j', async (cells, reason) => expect(await rejectionOf(cells)).toBe(reason));

  it.each([
    [19, icewsLine().split('\t').slice(1).join('\t')],
    [21, `${icewsLine()}\tmore`],
    [39, `${icewsLine()}\t`.repeat(2).trimEnd().replace('\t', ' ')],
  ])('with %i columns', async (count, line) => {
    const [, row] = await read(`${icewsLine()}\n${line}\n`);
    expect(rejectionOfRow(row)).toBe(
      `The row has ${count} columns where the file has 20: a tab or a line break is missing or too many.`,
    );
  });

  it('with its line and as the file has it', async () => {
    const bad = icewsLine({ Intensity: 'much' });
    const rows = await read(`${icewsHeader}\n\n${icewsLine()}\n${bad}\n`);
    expect(rows[1]).toEqual({ line: 4, raw: bad, rejected: expect.any(String) as string });
  });
});

describe('a file of ICEWS', () => {
  it('may lack the header', async () => {
    const rows = await read(`${icewsLine()}\n${icewsLine({ 'Event ID': '7002' })}\n`);
    expect(rows.map(({ line }) => line)).toEqual([1, 2]);
  });

  it('may have its columns in another order, spelt otherwise, and more of them', async () => {
    const reversed = (line: string) => [...line.split('\t'), 'x'].reverse().join('\t');
    const header = reversed(icewsHeader).toLowerCase().replaceAll(' ', '.');
    const [row] = await read(`${header}\n${reversed(icewsLine())}\n`);
    expect(draftOfRow(row)).toEqual(await draftOf({}));
  });

  it('may have quotation marks around its cells', async () => {
    const quoted = (line: string) => line.replace(/[^\t]+/g, '"$&"');
    const [row] = await read(`${quoted(icewsHeader)}\n${quoted(icewsLine())}\n`);
    expect(draftOfRow(row)).toEqual(await draftOf({}));
  });

  it('may have a tab at the end of each row', async () => {
    const [row] = await read(`${icewsHeader}\n${icewsLine()}\t\n`);
    expect(draftOfRow(row)).toEqual(await draftOf({}));
  });

  it.each([
    ['another table', 'id\tname\n1\tx\n', 'does not hold events of ICEWS'],
    ['prose', 'Once upon a time\n', 'does not hold events of ICEWS'],
    ['commas', `${icewsHeader.replaceAll('\t', ',')}\n`, 'save it as text separated by tabs'],
    ['a header with too few columns', 'Event ID\tEvent Date\n', 'no column Source Name, CAMEO'],
  ])('is not %s', async (_, text, message) => {
    await expect(read(text)).rejects.toThrow(ImportError);
    await expect(read(text)).rejects.toThrow(message);
  });

  it.each(['20180602-icews-events.tab', 'events.1995.20150313082510.tab', 'events.TSV'])(
    'is found in a folder as %s',
    (name) => expect(icews.fileNames.test(name)).toBe(true),
  );
});

describe('the source of a row of ICEWS', () => {
  it.each([
    ['Xinhua News Agency', 'icews-xinhua-news-agency'],
    ['O Estado de São Paulo', 'icews-o-estado-de-sao-paulo-dbd881fa'],
    ['ICEWS', 'icews'],
  ])('for %s is %s', (publisher, slug) => expect(icews.sourceOf(publisher).slug).toBe(slug));

  it('is ICEWS itself where the publisher is not known', async () => {
    expect((await draftOf({ Publisher: 'NA' })).evidence[0]?.publisher).toBe('ICEWS');
  });
});

describeRealFile('icews-raw-sample/events.2018.sample.tab', (path) => {
  let rows: SourceRow[];
  beforeAll(async () => {
    const { files } = await openInput(path, { fileNames: icews.fileNames });
    rows = (await Promise.all(files.map((file) => readRows(icews, file, context)))).flat();
  });

  it('gives a draft for each of its 3,705 rows', () => {
    const reasons = rows.filter((row) => 'rejected' in row).map(rejectionOfRow);
    expect([rows.length, reasons]).toEqual([3705, []]);
  });

  it.each([
    ['040', 492, 492],
    ['046', 121, 120],
  ])('has %s in %i rows, %i of them from both sides', (code, all, mirrored) => {
    const coded = rows.map(draftOfRow).filter((draft) => draft.code === code);
    const times = new Map<string, number>();
    for (const draft of coded) times.set(pairOf(draft), (times.get(pairOf(draft)) ?? 0) + 1);
    const twice = coded.filter((draft) => (times.get(pairOf(draft)) ?? 0) > 1);
    expect([coded.length, twice.length]).toEqual([all, mirrored]);
  });
});

/** The sentence, and who met in it, in whatever order. */
function pairOf({ sentence, parties }: EventDraft): string {
  return JSON.stringify([sentence, ...parties.map(({ actor }) => actor.name).sort()]);
}
