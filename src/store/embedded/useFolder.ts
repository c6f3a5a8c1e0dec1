import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { lockFolder } from './lockFolder.ts';
import { StoreError } from '../storeError.ts';

/** What is opened in a data directory: a path for the database's files, and how to leave the folder to others. */
export type OpenInFolder<T> = (path: string, unlock: () => Promise<void>) => Promise<T>;

/**
 * Locks a data directory, making it when there is none, and opens something in it. A first start that was cut off
 * leaves a mark beside the half-made database, which is then made again: nothing was acknowledged in it.
 */
export async function useFolder<T>(dataDirectory: string, open: OpenInFolder<T>): Promise<T> {
  const folder = resolve(dataDirectory);
  const database = join(folder, 'database');
  const unfinished = join(folder, 'unfinished');
  try {
    await mkdir(folder, { recursive: true });
    const unlock = await lockFolder(folder);
    try {
      if (await exists(unfinished)) await rm(database, { recursive: true, force: true });
      if (!(await exists(database))) await writeFile(unfinished, '');
      const opened = await open(database, unlock);
      await rm(unfinished, { force: true });
      return opened;
    } catch (error) {
      await unlock();
      throw error;
    }
  } catch (error) {
    throw error instanceof StoreError ? error : unusable(folder, error);
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

function unusable(folder: string, error: unknown): StoreError {
  const reason = error instanceof Error ? error.message : String(error);
  return new StoreError(
    'DATA_DIRECTORY_UNUSABLE',
    `The folder ${folder} cannot be opened as a database: ${reason}. ` +
      'Check that it may be written to and that its disk is not full, or set DATA_DIR to another folder.',
    { cause: error },
  );
}
