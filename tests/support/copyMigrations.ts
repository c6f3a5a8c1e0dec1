import { appendFile, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { migrationsFolder } from '../../src/store/migrations/readMigrations.ts';

/** A copy of the project's migrations that a test may change. */
export interface MigrationsCopy {
  path: string;
  add(name: string, script: string): Promise<void>;
  edit(name: string): Promise<void>;
  remove(name: string): Promise<void>;
}

/** Copies the project's migrations into a folder. */
export async function copyMigrations(folder: string): Promise<MigrationsCopy> {
  const path = join(folder, 'migrations');
  await cp(migrationsFolder, path, { recursive: true });
  return {
    path,
    add: async (name, script) => {
      await mkdir(join(path, name));
      await writeFile(join(path, name, 'migration.sql'), script);
    },
    edit: (name) => appendFile(join(path, name, 'migration.sql'), '-- edited\n'),
    remove: (name) => rm(join(path, name), { recursive: true }),
  };
}
