import { PGlite } from '@electric-sql/pglite';
import { DurableFolder, durableStartParams } from './durableFolder.ts';

/** Starts PostgreSQL in this process on a folder that is locked for it; what it acknowledges stays. */
export const openPglite = (path: string): Promise<PGlite> =>
  PGlite.create({ fs: new DurableFolder(path), startParams: durableStartParams });
