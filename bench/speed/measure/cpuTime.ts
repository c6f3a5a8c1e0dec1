import { readFile } from 'node:fs/promises';
import type pg from 'pg';

/** What Linux counts in, whatever the clock of the machine. */
const MILLISECONDS_A_TICK = 10;

/** How long a process has been at work, with all its threads, in milliseconds; NaN where the system does not tell. */
export async function cpuTime(pid: number): Promise<number> {
  try {
    const text = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The name of the program, in parentheses, may hold anything.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * MILLISECONDS_A_TICK;
  } catch {
    return Number.NaN;
  }
}

/** How long the database has been at work for those connected to it; NaN where it runs on another machine. */
export async function databaseCpuTime(client: pg.Client): Promise<ReadonlyMap<number, number>> {
  const { rows } = await client.query<{ pid: number }>(
    `select pid from pg_stat_activity
     where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`,
  );
  const times = await Promise.all(rows.map(async ({ pid }) => [pid, await cpuTime(pid)] as const));
  return new Map(times);
}

/** What was added between two looks, by those that were there at the second. */
export const addedTime = (
  before: ReadonlyMap<number, number>,
  after: ReadonlyMap<number, number>,
): number => [...after].reduce((sum, [pid, time]) => sum + time - (before.get(pid) ?? 0), 0);
