import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import ora from 'ora';
import { benchServer } from '../databases.ts';
import { prepareDatabase, sizes, type Size } from '../speed/record/prepareDatabase.ts';
import { wholeNumber } from '../wholeNumber.ts';
import { judge, type Judged } from './judge.ts';
import { measureMemory } from './measureMemory.ts';
import { measureNested } from './measureNested.ts';
import { measureTimeline } from './measureTimeline.ts';

/**
 * Whether the product is as fast at the thousandth page as at the first, at a million events as at ten thousand, for
 * countries in most events as for those in few; and, for some minutes, whether it stays as small as it was:
 * `npm run bench:flat`. Ends with 1 where it is not.
 */
const options = new Command('bench:flat')
  .description('Compares the product with itself, where it should make no difference.')
  .option('--sizes <sizes>', `some of ${Object.keys(sizes).join(',')} (default: all)`, sizesIn)
  .option('--rounds <number>', 'how often each is measured', wholeNumber, 5)
  .option('--seconds <number>', 'how long each time', wholeNumber, 1)
  .option('--minutes <number>', 'measure memory too, under load for so long', wholeNumber)
  .option('--database <url>', 'a PostgreSQL server on which databases may be made', benchServer)
  .option('--output <folder>', 'where flat.json is written', 'bench/results')
  .parse()
  .opts<{
    sizes?: Size[];
    rounds: number;
    seconds: number;
    minutes?: number;
    database: string;
    output: string;
  }>();

const progress = ora({ text: 'preparing the record', stream: process.stderr }).start();
const tell = (text: string) => {
  progress.text = text;
};
const judged: Judged[] = [];
try {
  const databases = new Map<Size, string>();
  for (const size of options.sizes ?? allSizes())
    databases.set(size, await prepareDatabase(options.database, size, tell));
  judged.push(
    judge(
      'A page of the pair timeline, p50 in ms',
      1.5,
      await measureTimeline(databases, options, tell),
    ),
  );
  for (const [size, url] of databases)
    judged.push(
      judge(`A row of nested lists (${size}), ms`, 1.5, await measureNested(url, options, tell)),
    );
  if (options.minutes !== undefined) {
    const { heap, rss } = await measureMemory(
      [...databases.values()].at(-1) ?? '',
      options.minutes,
      tell,
    );
    judged.push(
      judge('Heap after a collection, MB', 1.1, heap),
      judge('Resident memory, MB', 1.15, rss),
    );
  }
  await mkdir(options.output, { recursive: true });
  await writeFile(join(options.output, 'flat.json'), `${JSON.stringify(judged, undefined, 2)}\n`);
  progress.stop();
  for (const { page } of judged) console.log(page);
  if (judged.some(({ isFlat }) => !isFlat)) process.exitCode = 1;
} catch (error) {
  progress.fail(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function allSizes(): Size[] {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- `keyof` of a constant object, which Object.keys widens
  return Object.keys(sizes) as Size[];
}

function sizesIn(text: string): Size[] {
  return text.split(',').map((part) => {
    const size = allSizes().find((one) => one === part.trim());
    if (size === undefined)
      throw new InvalidArgumentError(`"${part}" is none of ${allSizes().join(', ')}.`);
    return size;
  });
}
