import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { makeSessionPool } from '../src/store/connectPool.ts';
import { embeddedAdapter } from '../src/store/migrations/migrateEmbedded.ts';
import { startSchemaEngine } from '../src/store/migrations/schemaEngine.ts';
import { openPglite } from '../src/store/openPglite.ts';
import { useFolder } from '../src/store/useFolder.ts';
import type { StoreSettings } from '../src/store/openStore.ts';

/**
 * Marks a failed migration as rolled back, so that the next start applies it again. A migration's script runs in one
 * transaction, so nothing of a failed one is left in the database.
 */
export async function retryMigration(name: string, settings: StoreSettings): Promise<void> {
  if (settings.databaseUrl === undefined) {
    const { pglite, unlock } = await useFolder(settings.dataDirectory, async (path, unlock) => ({
      pglite: await openPglite(path),
      unlock,
    }));
    await markRolledBack(embeddedAdapter(pglite), name)
      .finally(() => pglite.close())
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
