import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SeedText } from './readSeeds.ts';

/** The seed files that ship with Communiqué. */
export const seedDirectory = fileURLToPath(new URL('../../../seeds', import.meta.url));

/** A seed file with what tells one version of it from another. */
export interface SeedFile extends SeedText {
  /** The SHA-256 of its bytes. */
  checksum: string;
}

/** All YAML files of a folder and the folders in it, in the order of their names. */
export async function seedFiles(directory: string): Promise<SeedFile[]> {
  const names = (await readdir(directory, { recursive: true }))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.split(sep).join('/'))
    .sort();
  return Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(join(directory, name));
      return {
        file: `seeds/${name}`,
        text: bytes.toString('utf8'),
        checksum: createHash('sha256').update(bytes).digest('hex'),
      };
    }),
  );
}
