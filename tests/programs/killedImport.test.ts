import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { sql } from 'kysely';
import { openEmbeddedStore } from '../../src/store/embedded/openEmbeddedStore.ts';
import { openServerStore } from '../../src/store/openServerStore.ts';
import { database } from '../../src/store/sql.ts';
import type { Store } from '../../src/store/store.ts';
import {
  createDatabase,
  databaseUrl,
  dropDatabase,
  newDatabaseName,
  testServerUrl,
} from '../support/testServer.ts';

/** Several batches, so that it is killed before the last: a server writes them faster. */
const ROWS = testServerUrl === undefined ? 9000 : 20_000;
const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const program = fileURLToPath(new URL('../support/importingProcess.ts', import.meta.url));

let place: string;
beforeAll(async () => {
  if (testServerUrl === undefined) {
    place = await mkdtemp(join(tmpdir(), 'communique-killed-'));
  } else {
    const name = newDatabaseName();
    await createDatabase(name);
    place = databaseUrl(name);
  }
});
afterAll(() =>
  testServerUrl === undefined
    ? rm(place, { recursive: true })
    : dropDatabase(new URL(place).pathname.slice(1)),
);

const openPlace = (): Promise<Store> =>
  testServerUrl === undefined ? openEmbeddedStore(place) : openServerStore(place);

function startImport(): ChildProcess {
  return spawn(process.execPath, ['--import', loader, program, place, String(ROWS)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Until it prints that this many events are in the store. */
async function written(child: ChildProcess, events: number): Promise<void> {
  let output = '';
  for await (const chunk of child.stdout ?? []) {
    output += String(chunk);
    const last = output.lastIndexOf('writing ');
    if (last >= 0 && Number.parseInt(output.slice(last + 8), 10) >= events) return;
  }
  throw new Error(`It ended before it had written ${events} events:\n${output.slice(-500)}`);
}

/** How many events there are, and how many of them lack something that each of them must have. */
async function record(): Promise<{ events: number; incomplete: number }> {
  const store = await openPlace();
  try {
    const [counts] = await store.run(
      sql<{ events: number; incomplete: number }>`
        select count(*) as events, count(*) filter (where
          not exists (select from statement where statement.id = event.id)
          or (select count(*) from party where event_id = event.id) < 2
          or (select count(*) from event_person where event_id = event.id) < 1
          or not exists (select from citation where event_id = event.id)) as incomplete
        from event where slug is null`.compile(database),
    );
    return counts ?? { events: 0, incomplete: 0 };
  } finally {
    await store.close();
  }
}

it('leaves whole events when it is killed, and the next run adds what is missing', async () => {
  const killed = startImport();
  await written(killed, 2000);
  killed.kill('SIGKILL');
  await once(killed, 'close');
  const halfway = await record();
  expect(halfway.incomplete).toBe(0);
  expect(halfway.events).toBeGreaterThanOrEqual(2000);
  expect(halfway.events).toBeLessThan(ROWS);

  const again = startImport();
  again.stdout?.resume();
  await once(again, 'close');
  expect(await record()).toEqual({ events: ROWS, incomplete: 0 });
}, 300_000);
