import { setTimeout } from 'node:timers/promises';
import type pg from 'pg';
import type { OperationName } from '../operations.ts';
import type { ContenderName } from '../servers/contenders.ts';
import type { StartedServer } from '../servers/startServer.ts';
import { addedTime, cpuTime, databaseCpuTime } from './cpuTime.ts';
import { load } from './load.ts';
import { median } from './median.ts';

/** What is measured of one server at one operation by so many connections. Times are in milliseconds. */
export interface Figures {
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Time at work for each request; NaN where the system does not tell. */
  readonly serverCpu: number;
  readonly databaseCpu: number;
  readonly bytes: number;
}

/** Figures, and what they are of. */
export interface Measurement extends Figures {
  readonly operation: OperationName;
  readonly server: ContenderName;
  readonly connections: number;
}

/** Puts a server under load, and tells what it and the database did meanwhile. `client` is an idle connection. */
export async function measure(
  server: StartedServer,
  client: pg.Client,
  bodies: readonly string[],
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Figures> {
  const before = { server: await cpuTime(server.pid), database: await databaseCpuTime(client) };
  const result = await load(server.url, bodies, connections, seconds);
  const after = { server: await cpuTime(server.pid), database: await databaseCpuTime(client) };
  await settle(server, client);
  return {
    requestsPerSecond: result.requests / result.seconds,
    p50: quantile(result.latencies, 0.5),
    p99: quantile(result.latencies, 0.99),
    serverCpu: (after.server - before.server) / result.requests,
    databaseCpu: addedTime(before.database, after.database) / result.requests,
    bytes: result.bytes,
  };
}

/** Waits until what was asked last and not waited for is done, so that the next server has the machine to itself. */
export async function settle({ pid }: StartedServer, client: pg.Client): Promise<void> {
  let before = Number.NaN;
  for (let turn = 0; turn < MOST_SETTLING; turn += 1) {
    const time = await cpuTime(pid);
    const { rows } = await client.query<{ active: number }>(
      `select count(*)::int as active from pg_stat_activity
       where datname = current_database() and state = 'active' and pid <> pg_backend_pid()`,
    );
    if (turn > 0 && rows[0]?.active === 0 && !(time > before)) return;
    before = time;
    await setTimeout(SETTLING_STEP);
  }
}

const SETTLING_STEP = 100;
const MOST_SETTLING = 300;

/** The latency that such a share of the requests did not exceed. */
export const quantile = (sorted: Float64Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** The median of each figure over the rounds. */
export function medians(rounds: readonly Figures[]): Figures {
  const of = (figure: (figures: Figures) => number): number => median(rounds.map(figure));
  return {
    requestsPerSecond: of((figures) => figures.requestsPerSecond),
    p50: of((figures) => figures.p50),
    p99: of((figures) => figures.p99),
    serverCpu: of((figures) => figures.serverCpu),
    databaseCpu: of((figures) => figures.databaseCpu),
    bytes: of((figures) => figures.bytes),
  };
}
