import type { ServerLimits } from './connectPool.ts';
import type { Store } from './store.ts';

/** Where the record is kept. */
export interface StoreSettings extends ServerLimits {
  /** `postgresql://…`; when it is not set, the store is embedded. */
  databaseUrl?: string | undefined;
  /** The folder of the embedded store; made if it does not exist. */
  dataDirectory: string;
}

/** Opens the store that the settings name, locked and migrated; throws a `StoreError` that says what to do. */
export async function openStore(settings: StoreSettings): Promise<Store> {
  const { databaseUrl, dataDirectory, ...limits } = settings;
  // Only the chosen driver is loaded: each costs a part of the start.
  if (databaseUrl) {
    const { openServerStore } = await import('./openServerStore.ts');
    return openServerStore(databaseUrl, limits);
  }
  const { openEmbeddedStore } = await import('./embedded/openEmbeddedStore.ts');
  return openEmbeddedStore(dataDirectory, limits);
}
