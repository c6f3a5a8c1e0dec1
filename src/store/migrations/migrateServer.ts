import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { makeSessionPool } from '../connectPool.ts';
import { applyMigrations } from './applyMigrations.ts';
import { isMigrated } from './isMigrated.ts';
import { readMigrations } from './readMigrations.ts';
import { withWholeScripts } from './withWholeScripts.ts';

/** The advisory lock that Prisma Migrate takes, so that it and we exclude each other too. */
const migrationLock = 72707369;

/**
 * Brings a database on a server to the state of the code. Of several processes that start at once, one migrates and
 * the others wait for it.
 */
export async function migrateServer(
  pool: pg.Pool,
  databaseUrl: string,
  folder?: string,
): Promise<void> {
  const migrations = await readMigrations(folder);
  if (await isMigrated((sql) => pool.query(sql), migrations)) return;
  // The lock belongs to a session: it ends with this pool of one connection.
  const session = makeSessionPool(databaseUrl);
  try {
    await session.query('select pg_advisory_lock($1)', [migrationLock]);
    if (await isMigrated((sql) => session.query(sql), migrations)) return;
    const adapter = withWholeScripts(new PrismaPg(session), (script) => session.query(script));
    await applyMigrations(adapter, migrations);
  } finally {
    await session.end();
  }
}
