import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { applyMigrations } from './applyMigrations.ts';
import { isMigrated } from './isMigrated.ts';
import { readMigrations } from './readMigrations.ts';
import { withWholeScripts } from './withWholeScripts.ts';

/** Brings an embedded database to the state of the code; its folder is locked, so no other process can meddle. */
export async function migrateEmbedded(pool: pg.Pool, folder?: string): Promise<void> {
  const migrations = await readMigrations(folder);
  if (await isMigrated((sql) => pool.query(sql), migrations)) return;
  const adapter = withWholeScripts(new PrismaPg(pool), (script) => pool.query(script));
  await applyMigrations(adapter, migrations);
}
