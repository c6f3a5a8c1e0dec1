import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import type { ImportSummary } from '../../src/imports/pipeline/importSummary.ts';
import { openServerStore } from '../../src/store/openServerStore.ts';
import { benchServer, databaseOn, runOn } from '../databases.ts';
import { wholeNumber } from '../wholeNumber.ts';
import { copyIn, copyOut } from './copyTables.ts';
import { generateIcews } from './generateIcews.ts';

/**
 * How fast an import is beside the fastest way there is: generated rows of ICEWS are imported into a PostgreSQL
 * database by the command line, in a process of its own; then psql's \copy loads the same resulting rows into
 * the same tables of another.
 */
const options = new Command('bench:import')
  .description('Compares an import with psql \\copy of the rows that it makes.')
  .option('--rows <number>', 'how many rows the file has', wholeNumber, 100_000)
  .option('--server <url>', 'a PostgreSQL server on which databases may be made', benchServer)
  .parse()
  .opts<{ rows: number; server: string }>();

const folder = await mkdtemp(join(tmpdir(), 'communique-bench-'));
const databases = ['imported', 'copied', 'bare'].map((name) => `communique_bench_${name}`);
const [imported = '', copied = '', bare = ''] = databases;
try {
  for (const name of databases) await makeDatabase(name);
  const file = join(folder, 'events.tab');
  await generateIcews(file, options.rows);
  const summary = importFile(file);
  const again = importFile(file);
  const rows = copyOut(urlOf(imported), folder);
  const withTriggers = await copyIn(urlOf(copied), folder);
  const withoutTriggers = await copyIn(urlOf(bare), folder, { bare: true });
  report(summary, again, rows, { withTriggers, withoutTriggers });
} finally {
  for (const name of databases)
    await runOn(options.server, `drop database if exists ${name} with (force)`);
  await rm(folder, { recursive: true });
}

function importFile(file: string): ImportSummary {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/main.ts', 'import', 'icews', file, '--json'],
    { encoding: 'utf8', env: { ...process.env, DATABASE_URL: urlOf(imported) } },
  );
  if (status !== 0) throw new Error(`The import failed: ${stderr}`);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- `--json` prints an ImportSummary and nothing else
  return JSON.parse(stdout) as ImportSummary;
}

function report(
  first: ImportSummary,
  second: ImportSummary,
  rows: number,
  seconds: { withTriggers: number; withoutTriggers: number },
): void {
  const rate = (count: number, time: number) => Math.round(count / time).toLocaleString('en');
  const line = (what: string, time: number) =>
    `| ${what} | ${time.toFixed(1)} | ${rate(rows, time)} | ${(time / first.seconds).toFixed(2)} |`;
  const peak = Math.round(Math.max(first.peakMemory, second.peakMemory) / 1_000_000);
  console.log(`
${options.rows.toLocaleString('en')} rows of ICEWS became ${first.events.created.toLocaleString('en')} events, with \
${rows.toLocaleString('en')} rows of the record beside the spines. Peak memory of the importing process: ${peak} MB.

| what | seconds | rows of the record a second | speed of the import beside it |
| --- | --- | --- | --- |
${line('`communique import icews`', first.seconds)}
${line('`psql \\copy` of the same rows, triggers fill the spines', seconds.withTriggers)}
${line('`psql \\copy` of the same rows and spines, without triggers and foreign keys', seconds.withoutTriggers)}

The same import again: ${second.seconds.toFixed(1)} s, ${second.events.created} events created, ${second.events.known.toLocaleString('en')} known.
`);
}

async function makeDatabase(name: string): Promise<void> {
  await runOn(options.server, `drop database if exists ${name} with (force)`);
  await runOn(options.server, `create database ${name} encoding 'UTF8' template template0`);
  const store = await openServerStore(urlOf(name));
  await store.close();
}

function urlOf(name: string): string {
  return databaseOn(options.server, name);
}
