import type { Store } from '../store.ts';
import type { EmbeddedTimeouts } from './embeddedStore.ts';
import { ThreadEngine } from './threadEngine.ts';
import { useFolder } from './useFolder.ts';

/**
 * Opens PGlite, which is PostgreSQL in a thread of this process, on a folder that this process alone has; migrated.
 * `migrationsDirectory` is the project's when not given.
 */
export const openEmbeddedStore = (
  dataDirectory: string,
  timeouts: EmbeddedTimeouts = {},
  migrationsDirectory?: string,
): Promise<Store> =>
  useFolder(dataDirectory, async (path, unlock) => {
    const engine = new ThreadEngine(path);
    const start = engine.start();
    // Loaded while the engine starts in its thread: a third of a second of the program's own start.
    const { makeEmbeddedStore } = await import('./embeddedStore.ts');
    await start;
    return makeEmbeddedStore(engine, unlock, timeouts, migrationsDirectory);
  });
