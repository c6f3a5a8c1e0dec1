import { inTransaction } from '../../changes/inTransaction.ts';
import type { Runner, Store } from '../../store/store.ts';
import { writeRows } from '../../store/writeRows.ts';
import { type MergeCounts, mergeSeedRows } from './mergeSeedRows.ts';
import { readSeeds } from './readSeeds.ts';
import { seedRowsOf } from './rows/seedRowsOf.ts';
import { seedDirectory, seedFiles } from './seedFiles.ts';

/** What loading did; `changedFiles` is empty when the store had all files already. */
export interface SeedSummary extends MergeCounts {
  changedFiles: string[];
}

/**
 * Loads the seed files, all or none. Loading the same files again reads no more than their bytes;
 * when one has changed, all are written, since records of one file stand in the rows of another. What people have edited here stays as
 * it is, and what they took away stays away.
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
    return { changedFiles: [], inserted: 0, updated: 0, unchanged: 0, deleted: 0, kept: 0 };
  }
  const changedFiles = changed.map(({ file }) => file);
  log(`Loading seeds: ${changedFiles.join(', ')}`);
  const rows = seedRowsOf(readSeeds(files));
  const loadedAt = new Date().toISOString();
  const marks = changed.map(({ file, checksum }) => ({
    name: file,
    checksum,
    loaded_at: loadedAt,
  }));
  const load = async (runner: Runner) => {
    await writeRows(runner, 'seed_file', marks, ['name']);
    return mergeSeedRows(runner, rows);
  };
  const counts = await inTransaction(store, load, null);
  if (counts.kept > 0) log(keptText(counts.kept));
  return { changedFiles, ...counts };
}

const keptText = (kept: number): string =>
  `${kept === 1 ? '1 record of the seeds stays' : `${String(kept)} records of the seeds stay`} as edited, deleted or merged here.`;
