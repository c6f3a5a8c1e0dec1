import { fdatasyncSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/**
 * The part of Emscripten's module that holds its file system on folders.
 *
 * @typedef {{ NODEFS: { stream_ops: { fsync?: (stream: { nfd: number }) => void } } }} EmscriptenModule
 */

/**
 * A folder on disk in which a commit is acknowledged only once the disk has it. PGlite alone turns `fsync` off, and
 * its file system has none: a power cut could cost the last commits, or the database.
 */
export class DurableFolder extends NodeFS {
  /**
   * @override
   * @type {NodeFS['init']}
   */
  async init(pglite, options) {
    const { emscriptenOpts } = await super.init(pglite, options);
    const addFsync = (/** @type {EmscriptenModule} */ module) => {
      module.NODEFS.stream_ops.fsync = (stream) => fdatasyncSync(stream.nfd);
    };
    return {
      emscriptenOpts: {
        ...emscriptenOpts,
        preRun: [...(emscriptenOpts.preRun ?? []), addFsync],
      },
    };
  }
}

/** PGlite's own start parameters, but with `fsync`, by the one method that reaches `DurableFolder`. */
export const durableStartParams = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  '-c',
  'wal_sync_method=fsync',
];
