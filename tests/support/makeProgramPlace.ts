import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './runProgram.ts';
import { makeTestPlace } from './testPlace.ts';

/** A run of the program that came to its end. */
export interface EndedRun {
  readonly code: number | null;
  /** What it printed on both streams. */
  readonly output: string;
  /** What it printed on standard output alone. */
  readonly printed: string;
}

/** A folder, and a store filled with the seeds, for runs of the program one after the other. */
export interface ProgramPlace {
  readonly folder: string;
  /** Runs the program on the store, and is there while it runs. */
  start(environment: Record<string, string>, ...words: string[]): ReturnType<typeof runProgram>;
  /** Runs it to its end. */
  run(...words: string[]): Promise<EndedRun>;
  remove(): Promise<void>;
}

/** Makes a new one, on PGlite or on the test server. */
export async function makeProgramPlace(): Promise<ProgramPlace> {
  const place = await makeTestPlace('seeded');
  const { databaseUrl, dataDirectory } = place;
  const database = databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl };
  const store = { DATA_DIR: dataDirectory, ...database };
  const folder = await mkdtemp(join(tmpdir(), 'communique-program-'));
  const start: ProgramPlace['start'] = (environment, ...words) =>
    runProgram(folder, { ...store, ...environment }, ...words);
  return {
    ...{ folder, start },
    async run(...words) {
      const program = start({}, ...words);
      const code = await program.ended;
      return { code, output: program.output, printed: program.printed };
    },
    async remove() {
      await place.remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
