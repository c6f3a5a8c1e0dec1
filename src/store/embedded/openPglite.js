import { PGlite } from '@electric-sql/pglite';
import { DurableFolder, durableStartParams } from './durableFolder.js';

/**
 * Starts PostgreSQL in this thread on a folder that is locked for it; what it acknowledges stays.
 *
 * @param {string} path
 * @returns {Promise<PGlite>}
 */
export const openPglite = (path) =>
  PGlite.create({ fs: new DurableFolder(path), startParams: durableStartParams });
