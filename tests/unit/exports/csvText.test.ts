import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { csvColumns, type CsvValue } from '../../../src/exports/csv/csvColumns.ts';
import { csvText } from '../../../src/exports/csv/csvText.ts';

/** The CSV of one row whose cells begin with these, without its header. */
async function rowOf(...values: CsvValue[]): Promise<string> {
  const cells = csvColumns.map((_, at) => values[at] ?? null);
  const csv = await text(Readable.from([cells]).pipe(csvText(false)));
  return csv.slice(csv.indexOf('\r\n') + 2).replace(/,*\r\n$/, '');
}

describe('CSV', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1'])(
    'keeps a spreadsheet from taking %j for a formula',
    async (formula) => {
      expect((await rowOf(formula)).replaceAll('"', '')).toBe(`'${formula}`);
    },
  );

  it('leaves negative numbers numbers', async () => {
    expect(await rowOf(-5, -0.5, -1e-7)).toBe('-5,-0.5,-1e-7');
  });

  it('quotes what would end a cell or a line', async () => {
    expect(await rowOf('a,b', 'say "yes"', 'one\ntwo')).toBe('"a,b","say ""yes""","one\ntwo"');
  });

  it('writes truth in words, and nothing for what is unknown', async () => {
    expect(await rowOf(true, false, null, 0)).toBe('true,false,,0');
  });

  it('begins with a byte order mark where that is asked for', async () => {
    const csv = await buffer(Readable.from([]).pipe(csvText(true)));
    expect(csv.toString('latin1')).toMatch(/^\xef\xbb\xbfid,/);
  });
});
