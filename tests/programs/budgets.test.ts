import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../support/runProgram.ts';
import { placeOf } from '../support/templates.ts';
import {
  createDatabase,
  databaseUrl,
  dropDatabase,
  newDatabaseName,
  testServerUrl,
} from '../support/testServer.ts';

const limit = 100;

(testServerUrl === undefined ? describe.skip : describe)('two processes on one server', () => {
  const name = newDatabaseName();
  let folder: string;
  let programs: ReturnType<typeof runProgram>[];
  beforeAll(async () => {
    await createDatabase(name, placeOf('seeded'));
    folder = await mkdtemp(join(tmpdir(), 'communique-budgets-'));
    const environment = {
      PORT: '0',
      LOG_LEVEL: 'silent',
      DATABASE_URL: databaseUrl(name),
      REQUESTS_PER_MINUTE: String(limit),
    };
    programs = [runProgram(folder, environment), runProgram(folder, environment)];
    await Promise.all(programs.map(({ url }) => url));
  }, 300_000);
  afterAll(async () => {
    for (const program of programs) program.signal('SIGTERM');
    await Promise.all(programs.map(({ ended }) => ended));
    await dropDatabase(name);
    await rm(folder, { recursive: true, force: true });
  });

  /** Asks a process until it refuses; how often it has answered. */
  async function askAll(program: ReturnType<typeof runProgram> | undefined): Promise<number> {
    const url = `${(await program?.url) ?? ''}/graphql?query={__typename}`;
    const headers = { 'apollo-require-preflight': 'yes' };
    for (let answered = 0; ; answered += 1) {
      const response = await fetch(url, { headers });
      await response.text();
      if (response.status === 429) return answered;
    }
  }

  const minuteNow = () => Math.floor(Date.now() / 60_000);

  it('let a client use one budget, and a twentieth for each of them at most', async () => {
    for (;;) {
      const minute = minuteNow();
      const first = await askAll(programs[0]);
      const second = await askAll(programs[1]);
      // On the edge of a minute there were two budgets: then once more.
      if (minute !== minuteNow()) continue;
      expect(first).toBe(limit);
      // What was under way while the first statement ran comes on top of the twentieth.
      expect(second).toBeLessThan(limit / 2);
      return;
    }
  }, 300_000);
});
