import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Runs a TypeScript file of this folder as a process of its own and returns what it prints. Jest loads its set-up
 * before it can transform anything, and a database in Jest's own process would stay in its memory.
 *
 * @param {string} file
 * @param {string} argument
 */
export function runScript(file, argument) {
  const path = fileURLToPath(new URL(file, import.meta.url));
  return execFileSync(process.execPath, ['--import', 'tsx', path, argument], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
