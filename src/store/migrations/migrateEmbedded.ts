import type { PGlite } from '@electric-sql/pglite';
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { applyMigrations } from './applyMigrations.ts';
import { isMigrated } from './isMigrated.ts';
import { readMigrations } from './readMigrations.ts';
import { withWholeScripts } from './withWholeScripts.ts';

/** Brings an embedded database to the state of the code; its folder is locked, so no other process can meddle. */
export async function migrateEmbedded(pglite: PGlite, folder?: string): Promise<void> {
  const migrations = await readMigrations(folder);
  if (await isMigrated((sql) => pglite.query(sql), migrations)) return;
  await applyMigrations(embeddedAdapter(pglite), migrations);
  // Which types are arrays is read once at the start, before the migrations made any enum.
  await pglite.refreshArrayTypes();
}

/** What the schema engine reaches an embedded database by. */
export const embeddedAdapter = (pglite: PGlite, openShadow?: () => Promise<SqlDriverAdapter>) =>
  withWholeScripts(new PrismaPGlite(pglite), (script) => pglite.exec(script), openShadow);
