/**
 * Does what README.md tells its reader, in a fresh clone of the last commit:
 * - every block marked `sh` is run by bash, in order, and has to succeed; `<!-- not run -->` on the
 *   line above a block leaves it out;
 * - a block that ends with `npm start` goes on running, until the next one that calls npm; blocks
 *   after it find the server, for `:4000` is replaced by the port that it has got;
 * - a block marked `json` right after one marked `sh` is what that prints, compared as data.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';

const BLOCK = /(<!-- not run -->\s*)?^```sh\n(.*?)^```$(?:\s*^```json\n(.*?)^```$)?/gms;
const SECONDS_TO_START = 180;
const SECONDS_TO_STOP = 30;

const folder = mkdtempSync(join(tmpdir(), 'communique-readme-'));
const clone = join(folder, 'communique');
const port = await freePort();
const environment = { ...process.env, PORT: String(port), DATABASE_URL: '', TEST_DATABASE_URL: '' };
let server: ChildProcess | undefined;

try {
  bash(`git clone --quiet '${resolve(import.meta.dirname, '..')}' '${clone}'`, folder);
  const readme = readFileSync(join(clone, 'README.md'), 'utf8').replaceAll(':4000', `:${port}`);
  for (const promise of ['npm ci && npm start', 'npm ci && npm test']) {
    if (!readme.includes(promise)) throw new Error(`README.md does not say: ${promise}`);
  }
  for (const [, isLeftOut, commands = '', expected] of readme.matchAll(BLOCK)) {
    if (isLeftOut === undefined) await follow(commands.trimEnd(), expected);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await stopServer();
  rmSync(folder, { recursive: true });
}

async function follow(commands: string, expected: string | undefined): Promise<void> {
  console.log(commands.replaceAll(/^/gm, '$ '));
  if (/\bnpm\b/.test(commands)) await stopServer();
  if (commands.endsWith('npm start')) {
    await startServer(commands);
    return;
  }
  const printed = bash(commands, clone, expected === undefined ? 'inherit' : 'pipe');
  if (expected === undefined) return;
  if (!isDeepStrictEqual(JSON.parse(printed), JSON.parse(expected))) {
    throw new Error(`README.md promises\n${expected}but this printed\n${printed}`);
  }
}

/** Runs to the end, and returns what was printed where that is asked for. */
function bash(commands: string, cwd: string, stdout: 'inherit' | 'pipe' = 'inherit'): string {
  const result = spawnSync('bash', ['-euo', 'pipefail', '-c', commands], {
    cwd,
    env: environment,
    encoding: 'utf8',
    stdio: ['ignore', stdout, 'inherit'],
  });
  if (result.status !== 0) throw new Error(`This failed: ${commands}`);
  return result.stdout;
}

/** Returns when the server answers. It has a process group of its own, so that one signal stops it. */
async function startServer(commands: string): Promise<void> {
  server = spawn('bash', ['-euo', 'pipefail', '-c', commands], {
    cwd: clone,
    env: environment,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  server.stdout?.pipe(process.stdout);
  const patience = Date.now() + SECONDS_TO_START * 1000;
  while (!(await isReady())) {
    if (hasEnded(server)) throw new Error('The server ended before it answered.');
    if (Date.now() > patience) throw new Error(`No server after ${SECONDS_TO_START} seconds.`);
    await setTimeout(500);
  }
}

async function isReady(): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
  return answer?.ok === true;
}

/** Returns when the last process that could print has ended. */
async function stopServer(): Promise<void> {
  if (server?.pid === undefined || hasEnded(server)) return;
  const ended = once(server, 'close', { signal: AbortSignal.timeout(SECONDS_TO_STOP * 1000) });
  process.kill(-server.pid, 'SIGTERM');
  try {
    await ended;
  } catch (cause) {
    process.kill(-server.pid, 'SIGKILL');
    throw new Error(`The server did not stop within ${SECONDS_TO_STOP} seconds.`, { cause });
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
