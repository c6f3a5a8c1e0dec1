import type { Config } from '../config.ts';
import { openStore } from '../store/openStore.ts';
import type { Store } from '../store/store.ts';

/** Opens the store of the configuration for one piece of work, and closes it however that ends. */
export async function withStore<T>(
  { dataDirectory, databaseUrl }: Config,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openStore({ dataDirectory, databaseUrl });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
