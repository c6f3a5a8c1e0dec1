// cspell:ignore eventtimedate mentiontimedate NUMARTS gkgcounts masterfilelist exampleorg
import { gdelt as format } from '../../../src/imports/formats/gdelt/gdelt.ts';
import { failureOf } from '../../support/failureOf.ts';
import { seededFormatContext } from '../../support/formatContext.ts';
import { gdeltColumns, gdeltLine } from '../../support/gdeltLine.ts';
import { GdeltReader } from '../../support/gdeltReader.ts';

let gdelt: GdeltReader;
beforeAll(async () => {
  gdelt = new GdeltReader(await seededFormatContext());
});

describe('a file of GDELT', () => {
  const row = gdeltLine({});
  const daily = gdeltLine({}, '1.0');

  it('may have a header line', async () => {
    const rows = await gdelt.rowsOf(`${gdeltColumns('1.0').join('\t')}\n${daily}\n`);
    expect(rows.map((one) => [one.line, 'drafts' in one])).toEqual([[2, true]]);
  });

  it('may have the columns of its header in any order', async () => {
    const columns = gdeltColumns('2.0').reverse();
    const cells = gdeltLine({}).split('\t').reverse();
    const [turned] = await gdelt.rowsOf(
      `${columns.join('\t').toLowerCase()}\n${cells.join('\t')}\n`,
    );
    const [plain] = await gdelt.rowsOf(`${row}\n`);
    expect(turned).toMatchObject(
      plain && 'drafts' in plain ? { drafts: plain.drafts } : { drafts: [] },
    );
  });

  it('may be several files, one after the other', async () => {
    const text = [gdeltColumns('1.0').join('\t'), daily, gdeltColumns('2.0').join('\t'), row];
    const rows = await gdelt.rowsOf(`${text.join('\r\n')}\r\n`);
    expect(rows.map((one) => [one.line, 'drafts' in one])).toEqual([
      [2, true],
      [4, true],
    ]);
  });

  it('may end each row with a tab and have empty lines', async () => {
    const rows = await gdelt.rowsOf(`${row}\t\n\n${daily}\t\n`);
    expect(rows.map((one) => [one.line, 'drafts' in one])).toEqual([
      [1, true],
      [3, true],
    ]);
  });

  it('has rows rejected that have too few columns, with their line and text', async () => {
    const ragged = row.split('\t').slice(0, 40).join('\t');
    expect((await gdelt.rowsOf(`${row}\n${ragged}\n${row}\n`))[1]).toEqual({
      line: 2,
      raw: ragged,
      rejected: 'The row has 40 columns; events have 61 (2.0), or 57 or 58 (1.0).',
    });
  });

  it('has rows rejected that lost columns and so have those of another version', async () => {
    const cut = gdeltLine({ ActionGeo_Lat: '39.02' }).split('\t').slice(0, 58).join('\t');
    expect((await gdelt.rowsOf(`${row}\n${cut}\n`))[1]).toMatchObject({
      rejected:
        'DATEADDED is "39.02", which is no time such as "20191024143000": the row has 58 columns, and some seem to be missing.',
    });
  });

  it('may begin with a ragged row', async () => {
    const rows = await gdelt.rowsOf(`x\ty\n${row}\n`);
    expect(rows.map((one) => 'drafts' in one)).toEqual([false, true]);
  });

  it('has rows rejected that do not have the columns of its header', async () => {
    const [rejected] = await gdelt.rowsOf(`${gdeltColumns('1.0').join('\t')}\n${row}\n${daily}\n`);
    expect(rejected).toMatchObject({ rejected: 'The row has 61 columns; the header has 58.' });
  });

  it('may be empty', async () => expect(await gdelt.rowsOf('')).toEqual([]));

  it.each([
    ['1000001\t20240102000000\t20240102001500\t1\texample.org', 'a mentions file'],
    ['globaleventid,eventtimedate,mentiontimedate', 'a mentions file'],
    ['20240102000000-T12\t20240102000000\t1', 'a file of the Global Knowledge Graph (GKG)'],
    ['DATE\tNUMARTS\tCOUNTS\tTHEMES', 'a file of the Global Knowledge Graph (GKG)'],
    ['Date\tSource\tTarget\tCAMEOCode\tNumEvents', 'the reduced event file'],
    ['GLOBALEVENTID,SQLDATE,MonthYear', 'a table separated by commas'],
    ['1000001,20240102,202401,2024', 'a table separated by commas'],
    ['<!DOCTYPE html>', 'a web page'],
  ])('is refused when it begins with %j: it is %s', async (firstLine, kind) => {
    expect(await failureOf(gdelt.rowsOf(`${firstLine}\n`, 'some.csv'))).toContain(
      `ImportError: some.csv looks like ${kind}`,
    );
  });

  it('is refused when it is a table of something else', async () => {
    await expect(gdelt.rowsOf('a\tb\tc\n'.repeat(20), 'some.csv')).rejects.toThrow(
      'some.csv does not hold events of GDELT. The row has 3 columns; events have 61 (2.0), or 57 or 58 (1.0).',
    );
  });

  it('is refused when its header lacks what an event needs', async () => {
    await expect(
      gdelt.rowsOf('GLOBALEVENTID\tSQLDATE\tEventCode\tActor1Code\n', 'some.csv'),
    ).rejects.toThrow('some.csv: the header has no column Actor2Code.');
  });

  it.each([
    ['20240102001500.export.CSV', true],
    ['20240102001500.translation.export.CSV', true],
    ['20240102.export.csv', true],
    ['20191024143000.export.tsv', true],
    ['200601.csv', true],
    ['1979.csv', true],
    ['20240102001500.mentions.CSV', false],
    ['20240102001500.gkg.csv', false],
    ['20240102.gkgcounts.csv', false],
    ['masterfilelist.txt', false],
  ])('is looked for in a folder: %s %s', (name, isRead) => {
    expect(format.fileNames.test(name)).toBe(isRead);
  });
});

describe('the source of evidence', () => {
  it('is one for each publisher', () => {
    const { slug, publisher, title } = format.sourceOf('example.org');
    expect([publisher, title]).toEqual(['example.org', 'example.org, as coded by GDELT']);
    expect(slug).toMatch(/^gdelt-example-org-[0-9a-f]{8}$/);
  });

  it('differs where publishers do', () => {
    const names = ['example.org', 'example-org', 'exampleorg', '新华社', '新華社', 'GDELT'];
    expect(new Set(names.map((name) => format.sourceOf(name).slug)).size).toBe(names.length);
  });

  it('has a slug in the form of slugs', () => {
    for (const name of ['GDELT', 'ä.example', '新华社', ' - ']) {
      expect(format.sourceOf(name).slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
  });
});
