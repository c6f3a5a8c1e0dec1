import { Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { exportEvents } from '../../src/exports/exportEvents.ts';
import { loadSeeds } from '../../src/imports/seeds/loadSeeds.ts';
import { openServerStore } from '../../src/store/openServerStore.ts';
import {
  createDatabase,
  databaseUrl,
  dropDatabase,
  newDatabaseName,
  testServerUrl,
} from '../support/testServer.ts';

const name = newDatabaseName();

(testServerUrl === undefined ? describe.skip : describe)('On a PostgreSQL server', () => {
  it('an export waits for its reader longer than a server waits for a transaction', async () => {
    await createDatabase(name);
    const store = await openServerStore(databaseUrl(name), { idleInTransactionTimeout: 200 });
    try {
      await loadSeeds(store);
      const destination = new Writable({
        highWaterMark: 1,
        write: (_chunk, _encoding, taken) => void setTimeout(500).then(() => taken()),
      });
      const { tally } = await exportEvents({ store, filter: {}, format: 'jsonl', destination });
      expect(tally.eventCount).toBeGreaterThan(0);
    } finally {
      await store.close();
      await dropDatabase(name);
    }
  });
});
