import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from '../storeError.ts';

/**
 * Takes a folder for this process alone, until the returned function is called or the process dies, however it dies:
 * the kernel holds the lock. Throws `DATA_DIRECTORY_IN_USE` when another live process has it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const { default: nativeFiles } = await import('fs-native-extensions');
  const path = join(folder, 'lock');
  const file = await open(path, 'a+');
  try {
    if (!nativeFiles.tryLock(file.fd)) throw inUse(folder, await ownerOf(path));
    await file.truncate();
    await file.write(`${process.pid}\n`);
  } catch (error) {
    await file.close();
    throw error;
  }
  return () => file.close();
}

/** The process id that the owner wrote; Windows does not let others read a locked file. */
async function ownerOf(path: string): Promise<string | undefined> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return /^\d+/.exec(text)?.[0];
}

function inUse(folder: string, owner: string | undefined): StoreError {
  return new StoreError(
    'DATA_DIRECTORY_IN_USE',
    `The folder ${folder} is open in another process${owner ? ` (process id ${owner})` : ''}. ` +
      'Stop that process, or set DATA_DIR to another folder, ' +
      'or set DATABASE_URL to a PostgreSQL server, which many processes can share.',
  );
}
