import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { recordId } from '../../../src/domain/recordId.ts';
import { Spool } from '../../../src/imports/pipeline/spool.ts';
import { useTestFolder } from '../../support/testFolder.ts';

const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const spoolModule = new URL('../../../src/imports/pipeline/spool.ts', import.meta.url).href;

/** More than a spool holds in memory. */
const long = 'a'.repeat(100_000);
const keys = [1, 2, 3, 4, 5].map((number) => recordId('toy', String(number)));

it.each([
  ['in memory', ''],
  ['on disk', long],
])('gives what waits %s by key, the values of each as they came', async (_, text) => {
  const spool = new Spool<string>();
  for (let index = 0; index < 100; index += 1) {
    await spool.add(keys[index % 5] ?? '', `${index}\n${text}`);
  }
  const groups: [string, number[]][] = [];
  for await (const [key, values] of spool.groups()) groups.push([key, values.map(parseFloat)]);
  await spool.close();
  expect(groups).toEqual(
    keys
      .map(
        (key, first) => [key, Array.from({ length: 20 }, (_, turn) => turn * 5 + first)] as const,
      )
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
});

describe('the folder of what waits on disk', () => {
  const folder = useTestFolder();

  /** Spools more than memory takes, in a process of its own whose folder for such things is this; what it prints. */
  function spoolIn(temporary: string, ending: string): string {
    const program = `
      import { readdirSync } from 'node:fs';
      import { Spool } from '${spoolModule}';
      process.env.TMPDIR = '${temporary}';
      const spool = new Spool();
      const long = 'a'.repeat(9_000_000);
      await spool.add('${keys[0]}', long).catch((error) => console.log(error.name + ': ' + error.message));
      ${ending}`;
    const words = ['--import', loader, '--input-type=module', '-e', program];
    const { stdout } = spawnSync(process.execPath, words, {
      cwd: fileURLToPath(new URL('../../..', import.meta.url)),
      encoding: 'utf8',
    });
    return stdout;
  }

  it.each([
    ['it is closed', 'await spool.close();'],
    ['the process ends without closing it', 'process.exit(1);'],
    ['the process fails', 'throw new Error();'],
  ])('is gone once %s', (_, ending) => {
    const printed = spoolIn(
      folder.path(),
      `console.log(readdirSync(process.env.TMPDIR).length);\n${ending}`,
    );
    const left = readdirSync(folder.path());
    expect([printed, left]).toEqual(['1\n', []]);
  });

  it('can be another when there is no room', async () => {
    const file = await folder.write('file', '');
    expect(spoolIn(file, '')).toMatch(/^ImportError: What is read waits in ".*file".*TMPDIR/);
  });
});
