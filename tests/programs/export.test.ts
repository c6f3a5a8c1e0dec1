import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../support/runProgram.ts';
import { makeTestPlace, type TestPlace } from '../support/testPlace.ts';

let place: TestPlace;
let folder: string;
beforeAll(async () => (place = await makeTestPlace('seeded')));
afterAll(() => place.remove());
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'communique-export-'))));
afterEach(() => rm(folder, { recursive: true }));

/** Runs a command to its end, in a folder of its own. */
async function run(...words: string[]) {
  const environment =
    place.databaseUrl === undefined
      ? { DATA_DIR: place.dataDirectory }
      : { DATABASE_URL: place.databaseUrl };
  const program = runProgram(folder, environment, ...words);
  const code = await program.ended;
  return { code, printed: program.printed, output: program.output };
}

describe('communique export', () => {
  it('prints the records and nothing else on standard output', async () => {
    const { code, printed } = await run('export');
    const types = printed
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { type: string }).type);
    expect([code, types[0], types.filter((type) => type === 'event').length]).toEqual([
      0,
      'communique',
      20,
    ]);
  });

  it('says how much it was, and which sources ask for care', async () => {
    const { output } = await run('export', '--output', 'all.jsonl');
    expect(output).toMatch(
      /Exported 20 events: 6 meetings, 11 statements, 3 incidents; they cite 5 sources\.\nTake care [^]*: All rights reserved; short quotations only\n/,
    );
  });

  it('writes a file, and beside it what it is', async () => {
    await writeFile(join(folder, 'filter.json'), '{"pair": ["KR", "CN"]}');
    await run('export', '--filter', '@filter.json', '--format', 'csv', '--output', 'kc.csv');
    const side = await readFile(join(folder, 'kc.csv.meta.json'), 'utf8');
    expect(JSON.parse(side)).toMatchObject({
      program: { name: 'communique', version: expect.stringMatching(/^\d+\.\d+\.\d+/) as string },
      format: { name: 'csv' },
      exportedAt: expect.stringMatching(/^\d{4}-.*Z$/) as string,
      query: { filter: { pair: ['KR', 'CN'] } },
      events: { all: 14, MEETING: 5, STATEMENT: 9, INCIDENT: 0 },
      records: { event: 14 },
      sources: [
        {
          publisher: 'Unknown publisher',
          licence: 'All rights reserved; short quotations only',
          restricted: true,
        },
      ],
    });
  });

  it('leaves no other file, and names no place of the machine', async () => {
    await run('export', '--output', 'all.jsonl');
    const side = await readFile(join(folder, 'all.jsonl.meta.json'), 'utf8');
    expect([await readdir(folder), side.includes(folder)]).toEqual([
      ['all.jsonl', 'all.jsonl.meta.json'],
      false,
    ]);
  });

  it('gives what import finds to be there already', async () => {
    await run('export', '--output', 'all.jsonl');
    const { code, printed } = await run('import', 'communique', 'all.jsonl');
    expect([code, printed]).toEqual([0, expect.stringContaining('Nothing has changed')]);
  });

  it.each([
    ['a field that no filter has', ['--filter', '{"pairs": []}'], 'Did you mean "pair"'],
    [
      'a country that there is not',
      ['--filter', '{"pair": ["KR", "XX"]}'],
      'filter.pair: no country',
    ],
    ['no JSON', ['--filter', 'KR'], 'The filter is not JSON'],
    ['a file that is not there', ['--filter', '@none.json'], 'After @ comes the path of a file'],
    ['a format that there is not', ['--format', 'xml'], 'Allowed choices are jsonl, csv'],
    [
      'one file for two things',
      ['--output', 'all.jsonl', '--meta', './all.jsonl'],
      '--meta and --output name the same file',
    ],
    ['a byte order mark before JSON', ['--bom'], '--bom is for --format csv'],
  ])('ends with 2 and says what is wrong, given %s', async (_, words, message) => {
    const { code, printed, output } = await run('export', ...words);
    expect([code, printed, output]).toEqual([2, '', expect.stringContaining(message)]);
  });

  it('ends with 1 where it cannot write, and says what to do', async () => {
    const { code, output } = await run('export', '--output', 'none/all.jsonl');
    expect([code, output]).toEqual([
      1,
      expect.stringContaining('Make its folder first, or name another file.'),
    ]);
  });
});
