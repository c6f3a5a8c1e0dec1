import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { makeSessionPool } from '../src/store/connectPool.ts';
import { engineOf } from '../src/store/embedded/engine.ts';
import { openPglite } from '../src/store/embedded/openPglite.js';
import { poolOnEngine } from '../src/store/embedded/poolOnEngine.ts';
import { useFolder } from '../src/store/embedded/useFolder.ts';
import { startSchemaEngine } from '../src/store/migrations/schemaEngine.ts';
import type { StoreSettings } from '../src/store/openStore.ts';

/**
 * Marks a failed migration as rolled back, so that the next start applies it again. A migration's script runs in one
 * transaction, so nothing of a failed one is left in the database.
 */
export async function retryMigration(name: string, settings: StoreSettings): Promise<void> {
  if (settings.databaseUrl === undefined) {
    const { engine, unlock } = await useFolder(settings.dataDirectory, async (path, unlock) => ({
      engine: engineOf(await openPglite(path)),
      unlock,
    }));
    const pool = poolOnEngine(engine);
    await markRolledBack(new PrismaPg(pool), name)
      .finally(() => pool.end())
      .finally(() => engine.close())
      .finally(unlock);
  } else {
    const pool = makeSessionPool(settings.databaseUrl);
    await markRolledBack(new PrismaPg(pool), name).finally(() => pool.end());
  }
}

async function markRolledBack(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  name: string,
): Promise<void> {
  const engine = await startSchemaEngine(adapter);
  await engine.markMigrationRolledBack({ migrationName: name }).finally(() => engine.free());
}
