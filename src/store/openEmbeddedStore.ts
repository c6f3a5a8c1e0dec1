import { makeEmbeddedStore } from './embeddedStore.ts';
import { openPglite } from './openPglite.ts';
import type { Store } from './store.ts';
import { useFolder } from './useFolder.ts';

/**
 * Opens PGlite, which is PostgreSQL in this process, on a folder that this process alone has; migrated.
 * `migrationsDirectory` is the project's when not given.
 */
export const openEmbeddedStore = (
  dataDirectory: string,
  migrationsDirectory?: string,
): Promise<Store> =>
  useFolder(dataDirectory, async (path, unlock) =>
    makeEmbeddedStore(await openPglite(path), unlock, migrationsDirectory),
  );
