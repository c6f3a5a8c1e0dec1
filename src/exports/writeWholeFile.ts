import { open, rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { isSystemError } from '../imports/reading/systemError.ts';
import { ExportError } from './exportError.ts';
import { plainFile } from './plainFile.ts';

/**
 * Writes a file that is there whole or not at all: under another name, which it loses when all of it is on the disk.
 * A file that was there stays until then. What is no plain file, such as a pipe or `/dev/null`, is written to directly.
 * @param write is given the stream to write to, and ends it
 * @throws ExportError when the path cannot be written
 */
export async function writeWholeFile<Result>(
  path: string,
  write: (stream: Writable) => Promise<Result>,
): Promise<Result> {
  try {
    const final = await plainFile(path);
    if (final === undefined) return await write((await open(path, 'w')).createWriteStream());
    const unfinished = `${final}.${process.pid}.unfinished`;
    const handle = await open(unfinished, 'w');
    try {
      const result = await write(handle.createWriteStream({ flush: true }));
      await rename(unfinished, final);
      return result;
    } catch (error) {
      await handle.close();
      await rm(unfinished, { force: true });
      throw error;
    }
  } catch (error) {
    throw explained(error, path);
  }
}

function explained(error: unknown, path: string): unknown {
  const remedy = isSystemError(error) ? remedies[error.code] : undefined;
  if (remedy === undefined || !isSystemError(error)) return error;
  return new ExportError(`"${path}" cannot be written: ${error.message}. ${remedy}`, {
    cause: error,
  });
}

const remedies: Readonly<Record<string, string>> = {
  ENOENT: 'Make its folder first, or name another file.',
  ENOTDIR: 'What should be its folder is a file; name another.',
  EISDIR: 'It is a folder; name a file in it.',
  EACCES: 'Name a file in a folder that you may write to.',
  EPERM: 'Name a file in a folder that you may write to.',
  EROFS: 'Name a file on a disk that can be written.',
  ENOSPC: 'Make room on the disk, or name a file on another.',
  EDQUOT: 'Make room on the disk, or name a file on another.',
};
