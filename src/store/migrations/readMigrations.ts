import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One migration of the code. */
export interface Migration {
  /** The name of its folder, `20261123000000_initial`; migrations apply in the order of their names. */
  name: string;
  script: string;
  /** SHA-256 of the script in hexadecimal, as the schema engine writes it into `_prisma_migrations`. */
  checksum: string;
}

/** Where the project keeps its migrations. */
export const migrationsFolder = fileURLToPath(
  new URL('../../../prisma/migrations', import.meta.url),
);

/** Reads every migration of a folder, in the order in which they apply. */
export async function readMigrations(folder: string = migrationsFolder): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const script = await readFile(join(folder, name, 'migration.sql'), 'utf8');
      return { name, script, checksum: createHash('sha256').update(script).digest('hex') };
    }),
  );
}
