import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The Node.js that all servers run on, so that none has a newer one than another. PostGraphile needs 22: it is this
 * process's own if that is so new, else the one that is installed beside PostGraphile, if any.
 */
export function nodeOfServers(): string {
  if (isNewEnough(process.versions.node)) return process.execPath;
  const beside = fileURLToPath(
    new URL(
      `../../peers/postgraphile/node_modules/node-${process.platform}-${process.arch}/bin/node`,
      import.meta.url,
    ),
  );
  return existsSync(beside) ? beside : process.execPath;
}

/** The version of a Node.js, such as `22.23.3`. */
export const nodeVersion = (path: string): string =>
  execFileSync(path, ['--version'], { encoding: 'utf8' }).trim().slice(1);

/** Whether PostGraphile runs on a version of Node.js. */
export const isNewEnough = (version: string): boolean => Number(version.split('.')[0]) >= 22;
