import type { Store } from '../../store/store.ts';
import { writeRows } from '../../store/writeRows.ts';
import { readSeeds } from './readSeeds.ts';
import { seedRowsOf } from './rows/seedRowsOf.ts';
import { seedDirectory, seedFiles } from './seedFiles.ts';
import { type SeedCounts, writeSeedRows } from './writeSeedRows.ts';

/** What loading did; `changedFiles` is empty when the store had all files already. */
export interface SeedSummary extends SeedCounts {
  changedFiles: string[];
}

/**
 * Loads the seed files, all or none. Loading the same files again reads no more than their bytes;
 * when one has changed, all are written, since records of one file stand in the rows of another.
 * @throws SeedError when a file is wrong; the store is then as before
 */
export async function loadSeeds(
  store: Store,
  log: (message: string) => void = () => undefined,
  directory: string = seedDirectory,
): Promise<SeedSummary> {
  const files = await seedFiles(directory);
  const loaded = await store.prisma.seedFile.findMany();
  const checksums = new Map(loaded.map(({ name, checksum }) => [name, checksum]));
  const changed = files.filter(({ file, checksum }) => checksums.get(file) !== checksum);
  if (changed.length === 0) {
    return { changedFiles: [], inserted: 0, updated: 0, unchanged: 0, deleted: 0 };
  }
  const changedFiles = changed.map(({ file }) => file);
  log(`Loading seeds: ${changedFiles.join(', ')}`);
  const rows = seedRowsOf(readSeeds(files));
  const loadedAt = new Date().toISOString();
  const counts = await store.transaction(async (transaction) => {
    const written = await writeSeedRows(transaction, rows);
    const marks = changed.map(({ file, checksum }) => ({
      name: file,
      checksum,
      loaded_at: loadedAt,
    }));
    await writeRows(transaction, 'seed_file', marks, ['name']);
    return written;
  });
  return { changedFiles, ...counts };
}
