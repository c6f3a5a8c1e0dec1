import { spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PostgreSQL server of a test's own, that may be stopped and broken. */
export interface Cluster {
  /** The address of its one database, which is empty at first. */
  readonly url: string;
  readonly folder: string;
  /** Ends it as an operator does, or at once as a power cut would. */
  stop(mode?: 'fast' | 'immediate'): void;
  start(): void;
  remove(): void;
}

const installed = '/usr/lib/postgresql';

/** Whether this machine has the programs that a cluster is made with. */
export const hasClusters: boolean = programsOf() !== undefined;

function programsOf(): string | undefined {
  try {
    const versions = readdirSync(installed).sort((one, other) => Number(other) - Number(one));
    return join(installed, versions[0] ?? '', 'bin');
  } catch {
    return undefined;
  }
}

/** Makes a cluster and starts it; PostgreSQL refuses to run as root, so root lends it to `postgres`. */
export async function startCluster(): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'communique-cluster-'));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(folder, ownerOf('postgres'), -1);
  const port = await freePort();
  const data = join(folder, 'data');
  const control = (...words: string[]) => {
    const command = [join(programsOf() ?? '', 'pg_ctl'), '--pgdata', data, '--wait', '--silent'];
    const all = isRoot ? ['runuser', '-u', 'postgres', '--', ...command] : command;
    const [program = '', ...rest] = [...all, ...words];
    // The server lives on: it must not hold on to the pipes of this process.
    const { status } = spawnSync(program, rest, { cwd: folder, stdio: 'ignore' });
    if (status !== 0) throw new Error(`pg_ctl ${words.join(' ')} ended with ${String(status)}.`);
  };
  control('init', '--options', '--auth trust --username postgres --encoding UTF8');
  const start = () => {
    const options = `-p ${String(port)} -k ${folder} -c listen_addresses=127.0.0.1`;
    control('start', '--log', join(folder, 'log'), '--timeout', '120', '--options', options);
  };
  start();
  return {
    url: `postgresql://postgres@127.0.0.1:${String(port)}/postgres`,
    folder,
    start,
    stop: (mode = 'fast') => control('stop', '--mode', mode),
    remove() {
      control('stop', '--mode', 'immediate');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function ownerOf(user: string): number {
  const { stdout } = spawnSync('id', ['-u', user], { encoding: 'utf8' });
  return Number(stdout);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
