import { constants } from 'node:fs';
import { access, type FileHandle, open, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ImportError } from '../importError.ts';
import { isSystemError } from './systemError.ts';

/** A row that was not taken. */
export interface RejectedRow {
  /** `InputFile.name`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly reason: string;
  /** As the file has it; a byte that is not of its encoding is an escaped lone surrogate. */
  readonly row: string;
}

/**
 * Where rejected rows go: JSON Lines, one `{"file", "line", "reason", "row"}` each. After a run the file holds what
 * that run rejected, and is not there when that was nothing.
 */
export class QuarantineFile {
  readonly path: string;
  #handle: FileHandle | undefined;
  #waiting = '';
  #count = 0;

  private constructor(path: string) {
    this.path = path;
  }

  /**
   * Makes room for a run by removing what the one before it left.
   * @throws ImportError when the path cannot be written, or holds something else, which is then left as it is
   */
  static async at(path: string): Promise<QuarantineFile> {
    try {
      if (await isLeftOver(path)) await rm(path);
    } catch (error) {
      throw explainWriting(error, path);
    }
    return new QuarantineFile(path);
  }

  get count(): number {
    return this.#count;
  }

  /** Waits for the disk whenever much is waiting to be written. */
  async add({ file, line, reason, row }: RejectedRow): Promise<void> {
    this.#count += 1;
    this.#waiting += `${JSON.stringify({ file, line, reason, row })}\n`;
    if (this.#waiting.length > mostWaiting) await this.#flush();
  }

  /** Writes what is left. Call it also when the import fails: it is then worth the most. */
  async close(): Promise<void> {
    try {
      await this.#flush();
    } finally {
      await this.#handle?.close();
      this.#handle = undefined;
    }
  }

  async #flush(): Promise<void> {
    if (this.#waiting === '') return;
    try {
      this.#handle ??= await open(this.path, 'a');
      await this.#handle.appendFile(this.#waiting);
      this.#waiting = '';
    } catch (error) {
      throw explainWriting(error, this.path);
    }
  }
}

const mostWaiting = 64 * 1024;

/** Whether there is a file that may be overwritten: a run before this one wrote it, or it is empty. */
async function isLeftOver(path: string): Promise<boolean> {
  const found = await stat(path).catch((error: unknown) => {
    if (isSystemError(error) && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (found === undefined) {
    // Fails now rather than at the first bad row, when the folder is not there.
    await access(dirname(path), constants.W_OK);
    return false;
  }
  // Such as /dev/null or a pipe.
  if (!found.isFile() && !found.isDirectory()) return false;
  const handle = await open(path, 'r+');
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(firstKey.length) });
    if (buffer.toString('utf8', 0, bytesRead) === firstKey || bytesRead === 0) return true;
  } finally {
    await handle.close();
  }
  throw new ImportError(
    `"${path}" is to take the rows that cannot be used, but it is a file of something else. Name another with --quarantine, or remove it.`,
  );
}

const firstKey = '{"file":"';

function explainWriting(error: unknown, path: string): unknown {
  if (!isSystemError(error)) return error;
  return new ImportError(
    `The rows that cannot be used cannot be written to "${path}": ${error.message}. Name a file that can be written with --quarantine.`,
  );
}
