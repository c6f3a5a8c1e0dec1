import { connectPool, type ServerLimits } from './connectPool.ts';
import { migrateServer } from './migrations/migrateServer.ts';
import { ServerStore } from './serverStore.ts';
import type { Store } from './store.ts';
import { enumArrayTypes, valueParsers } from './valueParsers.ts';

/** Opens a PostgreSQL server, migrated. `migrationsDirectory` is the project's when not given. */
export async function openServerStore(
  databaseUrl: string,
  limits: ServerLimits = {},
  migrationsDirectory?: string,
): Promise<Store> {
  const pool = await connectPool(databaseUrl, limits);
  try {
    await migrateServer(pool, databaseUrl, migrationsDirectory);
    const enums = await pool.query<{ typarray: number }>(enumArrayTypes);
    return new ServerStore(pool, valueParsers(enums.rows.map((row) => row.typarray)));
  } catch (error) {
    await pool.end();
    throw error;
  }
}
