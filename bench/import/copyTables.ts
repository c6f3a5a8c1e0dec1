import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** What an import fills, in an order in which each row finds what it refers to. */
const recordTables = [
  'event_code',
  'source',
  'country',
  'country_succession',
  'topic',
  'place',
  'organization',
  'person',
  'office',
  'position',
  'name',
  'external_id',
  'event',
  'meeting',
  'statement',
  'incident',
  'party',
  'event_topic',
  'event_link',
  'status_change',
  'agenda_item',
  'citation',
  'revision',
] as const;

/** What triggers fill. */
const spineTables = ['event_country', 'event_pair', 'event_person', 'event_organization'] as const;

/** Writes every table of a database to a file of its own, and counts the rows. */
export function copyOut(databaseUrl: string, folder: string): number {
  let rows = 0;
  for (const table of [...recordTables, ...spineTables]) {
    const printed = psql(databaseUrl, [copy(table, 'to', folder)]);
    const isRecord = recordTables.some((name) => name === table);
    if (isRecord) rows += Number(/COPY (\d+)/.exec(printed)?.[1] ?? 0);
  }
  return rows;
}

/**
 * Loads the files into a database that has the tables with all their indexes, by one psql and one `\copy` a table.
 * Checks and triggers do what they do for everybody, so that the spines are filled; `bare` leaves them out, and
 * foreign keys with them, and loads the spines as they were. Returns the seconds that it took.
 */
export async function copyIn(
  databaseUrl: string,
  folder: string,
  { bare = false } = {},
): Promise<number> {
  const tables = bare ? [...recordTables, ...spineTables] : recordTables;
  const before = bare ? ['set session_replication_role = replica'] : [];
  const start = performance.now();
  psql(databaseUrl, [...before, ...tables.map((table) => copy(table, 'from', folder))]);
  const seconds = (performance.now() - start) / 1000;
  await setTimeout(1000);
  return seconds;
}

const copy = (table: string, direction: 'to' | 'from', folder: string): string =>
  `\\copy ${table} ${direction} '${join(folder, table)}'`;

function psql(databaseUrl: string, commands: readonly string[]): string {
  const words = [databaseUrl, '-X', '-v', 'ON_ERROR_STOP=1'];
  const { stdout, stderr, status } = spawnSync(
    'psql',
    [...words, ...commands.flatMap((command) => ['-c', command])],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`psql failed: ${stderr}`);
  return stdout;
}
