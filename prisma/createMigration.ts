import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { migrationsFolder, readMigrations } from '../src/store/migrations/readMigrations.ts';
import { schemaDifference } from './schemaDifference.ts';

/**
 * Writes the migration that leads from the existing ones to `schema.prisma`, and returns its file; undefined when
 * there is nothing to write. A name that carries its time, `20261123000000_initial`, is written again from the
 * migrations before it: only for one that was never released.
 */
export async function createMigration(name: string, now = new Date()): Promise<string | undefined> {
  if (!/^(\d{14}_)?[a-z][a-z0-9_]*$/.test(name)) {
    throw new Error(
      `"${name}" cannot name a migration. Use small letters, digits and underscores, as in add_place_time_zone.`,
    );
  }
  const time = now.toISOString().replace(/\D/g, '').slice(0, 14);
  const fullName = /^\d{14}_/.test(name) ? name : `${time}_${name}`;
  const migrations = await readMigrations();
  const script = await schemaDifference(migrations.filter((before) => before.name < fullName));
  if (script === null) return undefined;
  const folder = join(migrationsFolder, fullName);
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'migration.sql');
  await writeFile(file, script);
  return file;
}
