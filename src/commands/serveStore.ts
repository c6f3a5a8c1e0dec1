import type { Config } from '../config.ts';
import { forgetOldKeys } from '../changes/idempotency.ts';
import { loadSeeds } from '../imports/seeds/loadSeeds.ts';
import { startServer, type RunningServer } from '../server/startServer.ts';
import type { Store } from '../store/store.ts';
import { closeOnSignal } from './closeOnSignal.ts';
import { welcome } from './welcome.ts';

/** Brings the record up to date, serves it, and closes all in reverse when the process is told to stop. */
export async function serveStore(store: Store, config: Config): Promise<void> {
  const server = await startServing(store, config);
  const tidying = setInterval(() => void tidy(store), oneHour);
  closeOnSignal(async () => {
    clearInterval(tidying);
    await server.close();
    await store.close();
  });
  console.log(welcome(server.url, config));
}

const oneHour = 3_600_000;

/** What is left over is taken away the next time, should the database not answer. */
const tidy = (store: Store): Promise<void> => forgetOldKeys(store).catch(() => undefined);

async function startServing(store: Store, config: Config): Promise<RunningServer> {
  try {
    await loadSeeds(store, (message) => console.log(message));
    return await startServer({ store, config });
  } catch (error) {
    await store.close();
    throw error;
  }
}
