import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { loadSeeds } from '../../../src/imports/seeds/loadSeeds.ts';
import { database } from '../../../src/store/sql.ts';
import type { Runner, Store } from '../../../src/store/store.ts';

const BATCH = 20_000;

/**
 * Fills a store that is empty with the seeds and so many events, the same ones each time: a pair of countries has a
 * tenth of them, a person in hundreds is in most meetings, few words are in most texts.
 */
export async function fillRecord(
  store: Store,
  events: number,
  tell: (share: number) => void,
): Promise<void> {
  await loadSeeds(store);
  const persons = Math.min(events / 5, 50_000);
  for (const file of ['drawing', 'actors', 'events']) {
    await runFile(store, file, { events, persons });
  }
  for (const [turn, file] of ['batch', 'statements'].entries()) {
    for (let from = 0; from < events; from += BATCH) {
      await runFile(store, file, { from, to: Math.min(from + BATCH, events) - 1 });
      tell((turn + Math.min(1, (from + BATCH) / events)) / 2);
    }
  }
  await store.transaction((runner) => run(runner, 'drop schema bench cascade'));
}

/** A transaction has no end in time. */
async function runFile(
  store: Store,
  file: string,
  figures: Readonly<Record<string, number>>,
): Promise<void> {
  const text = await readFile(new URL(`${file}.sql`, import.meta.url), 'utf8');
  const statements = text
    .replace(/(?<!:):([a-z]+)/g, (_, name: string) => String(figures[name]))
    .split(/;\n(?=\n|[a-z]|$)/);
  await store.transaction(async (runner) => {
    for (const statement of statements) if (statement.trim()) await run(runner, statement);
  });
}

const run = (runner: Runner, statement: string): Promise<unknown> =>
  runner.run(sql.raw(statement).compile(database));
