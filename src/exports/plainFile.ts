import { realpath, stat } from 'node:fs/promises';
import { isSystemError } from '../imports/reading/systemError.ts';

/** Where a file lies or will lie, links followed; undefined when there is something else, such as a pipe. */
export async function plainFile(path: string): Promise<string | undefined> {
  try {
    // The link of a pipe leads nowhere that has a path.
    return (await stat(path)).isFile() ? await realpath(path) : undefined;
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return path;
    throw error;
  }
}
