import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { migrationError } from './migrationError.ts';
import type { Migration } from './readMigrations.ts';
import { everything, migrationList, startSchemaEngine } from './schemaEngine.ts';

/** Applies the migrations that a database lacks, by Prisma's own schema engine. */
export async function applyMigrations(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  migrations: readonly Migration[],
): Promise<void> {
  const engine = await startSchemaEngine(adapter);
  try {
    await engine.applyMigrations({
      migrationsList: migrationList(migrations),
      filters: everything,
    });
  } catch (error) {
    throw migrationError(error);
  } finally {
    engine.free();
  }
}
