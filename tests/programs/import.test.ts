// cspell:ignore icew improt
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { jest } from '@jest/globals';
import type { ImportSummary } from '../../src/imports/pipeline/importSummary.ts';
import { icewsHeader, icewsLine } from '../support/icewsLine.ts';
import { runProgram } from '../support/runProgram.ts';
import { makeTestPlace, type TestPlace } from '../support/testPlace.ts';

jest.setTimeout(120_000);

const visit = icewsLine();
const mirrored = icewsLine({
  'Event ID': '7002',
  'Event Text': 'Host a visit',
  'CAMEO Code': '043',
  Intensity: '2.8',
  'Source Name': 'Germany',
  'Source Sectors': 'NA',
  'Source Country': 'Germany',
  'Target Name': 'Foreign Affairs (France)',
  'Target Sectors': 'Executive,Foreign Ministry,Government',
  'Target Country': 'France',
});
const ragged = '7003\t2031-05-03\tand no more';
const latin1 = icewsLine({ 'Event ID': '7004', Publisher: 'L\xe9man' });
const rows = [icewsHeader, visit, mirrored, ragged, ''].join('\n');

let place: TestPlace;
let folder: string;
let story: Record<'dry' | 'first' | 'again', Ended> & { quarantine: string };
beforeAll(async () => {
  place = await makeTestPlace('seeded');
  folder = await mkdtemp(join(tmpdir(), 'communique-import-'));
  await writeFile(join(folder, 'rows.tab'), rows);
  story = {
    dry: await importing('icews', 'rows.tab', '--dry-run'),
    first: await importing('icews', 'rows.tab'),
    quarantine: await readFile(join(folder, 'rows.tab.quarantine.jsonl'), 'utf8'),
    again: await importing('icews', 'rows.tab'),
  };
});
afterAll(async () => {
  await place.remove();
  await rm(folder, { recursive: true, force: true });
});

describe('communique import', () => {
  it('says in a dry run what it would do', () => {
    expect(story.dry.printed).toMatch(
      /^Dry run of icews[^]*\n {2}3 {2}rows read\n[^]*would be created {2}already there\n {2}events +1 +0\n/,
    );
  });

  it('takes good rows, which the dry run did not, puts bad ones apart, and ends with 3', () => {
    expect(story.first).toMatchObject({
      code: 3,
      printed: expect.stringMatching(
        /^Imported icews\.\n\n {2}3 {2}rows read\n {2}1 {2}quarantined in rows\.tab\.quarantine\.jsonl\n {2}1 {2}collapsed.*\n {2}1 {2}events: 1 meeting, 0 statements, 0 incidents\n[^]*\n {2}events +1 +0\n/,
      ) as string,
    });
  });

  it('tells how far it is on standard error', () => {
    expect(story.first.output).toMatch(/^Reading …\nRead 3 rows in /);
  });

  it('has put the bad row where it says', () => {
    expect(JSON.parse(story.quarantine)).toEqual({
      file: 'rows.tab',
      line: 4,
      reason: expect.any(String) as string,
      row: ragged,
    });
  });

  it('changes nothing when it is run again, and says so', () => {
    expect(story.again.printed).toMatch(
      /^Nothing has changed: what can be used of it, the record had already\.\n/,
    );
  });

  it('takes none where all or none are wanted and one is bad, and ends with 4', async () => {
    const more = `${rows}${icewsLine({ 'Event ID': '7005', 'Event Date': '2031-06-01' })}\n`;
    await writeFile(join(folder, 'more.tab'), more);
    const { code, printed } = await importing('icews', 'more.tab', '--policy', 'reject-all');
    const after = summaryOf(await importing('icews', 'more.tab', '--dry-run', '--json'));
    expect([code, printed.split('\n')[0], after.events.created]).toEqual([
      4,
      'Nothing was written: 1 row cannot be used, and --policy reject-all takes all or none.',
      1,
    ]);
  });

  it('reads standard input, prints nothing but JSON if asked, and ends with 0', async () => {
    const { code, printed } = await importing(
      ...['icews', '-', '--json', '--to', '2031-05-01'],
      gzipSync(`${visit}\n`),
    );
    expect([code, JSON.parse(printed)]).toEqual([
      0,
      expect.objectContaining({
        format: 'icews',
        rows: { read: 1, rejected: 0, skipped: { period: 1, countries: 0, 'state-actors': 0 } },
      }),
    ]);
  });

  it('loses only the row with a byte that is not of the encoding', async () => {
    await writeFile(join(folder, 'latin1.tab'), Buffer.from(`${latin1}\n${visit}\n`, 'latin1'));
    const plain = summaryOf(await importing('icews', 'latin1.tab', '--json', '--dry-run'));
    const told = summaryOf(
      await importing('icews', 'latin1.tab', '--json', '--dry-run', '--encoding', 'latin1'),
    );
    expect([plain.rows, told.rows].map(({ read, rejected }) => ({ read, rejected }))).toEqual([
      { read: 2, rejected: 1 },
      { read: 2, rejected: 0 },
    ]);
  });

  it('keeps the quarantine where it is told to', async () => {
    const path = join(folder, 'apart.jsonl');
    await importing('icews', 'rows.tab', '--quarantine', path);
    expect(existsSync(path)).toBe(true);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('stops on %s, also while it waits for more, and ends with %d', async (name, code) => {
    const program = start('icews', '-');
    program.send(`${icewsHeader}\n${visit}\n`, false);
    while (!program.output.includes('Reading')) {
      if ((await Promise.race([program.ended, sleep(20, 'runs')])) !== 'runs') break;
    }
    program.signal(name);
    expect([await program.ended, program.output]).toEqual([
      code,
      expect.stringMatching(
        new RegExp(`${name}: stopping.*\\nStopped by ${name}\\. What was written is whole`),
      ) as string,
    ]);
  });

  it('ends with 1 when a file is cut off, and says what to do', async () => {
    await writeFile(join(folder, 'cut.tab.gz'), gzipSync(rows).subarray(0, -9));
    const { code, output } = await importing('icews', 'cut.tab.gz');
    expect([code, output]).toEqual([
      1,
      expect.stringMatching(
        /cut\.tab ends in the middle of its compressed data: download it again\.\n$/,
      ) as string,
    ]);
  });

  it('ends with 1 when there is no such country', async () => {
    const { code, output } = await importing('icews', 'rows.tab', '--countries', 'KR,XQ');
    expect([code, output]).toEqual([1, expect.stringContaining('"XQ"') as string]);
  });
});

describe('communique import, before it opens a store,', () => {
  it('ends with 2 on a command line that is wrong', async () => {
    expect(await untouched('import', 'icew', 'rows.tab')).toEqual({
      code: 2,
      output: expect.stringContaining('Did you mean "icews"?') as string,
    });
  });

  it('ends with 1 when there is no such file', async () => {
    expect(await untouched('import', 'icews', 'none.tab')).toEqual({
      code: 1,
      output:
        'There is no file or folder "none.tab". Check the path; one with spaces needs quotes, and "-" means standard input.\n',
    });
  });

  it('explains itself, and ends with 0', async () => {
    expect(await untouched('import', '--help')).toEqual({
      code: 0,
      output: expect.stringMatching(/icews {2,}ICEWS[^]*Exit codes:/) as string,
    });
  });
});

describe('the default command', () => {
  it('does not serve because of a slip, but ends with 2', async () => {
    expect(await untouched('improt')).toEqual({
      code: 2,
      output: expect.stringContaining('there is no command "improt"') as string,
    });
  });
});

/** How the program ended, and what it had printed by then: `printed` on standard output, `output` on both streams. */
interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly printed: string;
}

function start(...words: string[]): ReturnType<typeof runProgram> {
  const { databaseUrl, dataDirectory } = place;
  const environment = databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl };
  return runProgram(folder, { DATA_DIR: dataDirectory, ...environment }, 'import', ...words);
}

/** Imports into the one store of these tests, with what comes last on standard input if that is bytes. */
async function importing(...words: (string | Buffer)[]): Promise<Ended> {
  const program = start(...words.filter((word) => typeof word === 'string'));
  program.send(words.find((word) => typeof word !== 'string') ?? '');
  const code = await program.ended;
  return { code, output: program.output, printed: program.printed };
}

function summaryOf({ printed }: { printed: string }): ImportSummary {
  return JSON.parse(printed) as ImportSummary;
}

/** Runs the program where no store can be opened without being seen. */
async function untouched(...words: string[]): Promise<{ code: number | null; output: string }> {
  const data = join(folder, 'never');
  const program = runProgram(folder, { DATA_DIR: data }, ...words);
  const code = await program.ended;
  return {
    code,
    output: existsSync(data) ? `It opened a store. ${program.output}` : program.output,
  };
}
