import { dirname } from 'node:path';
import { decoderOf } from './toUtf8.ts';
import type { InputFile } from './inputFile.ts';
import { locateFiles, requireFolder } from './locateFiles.ts';
import { LocatedFile } from './locatedFile.ts';

export interface InputSettings {
  /** A label of the Encoding Standard; UTF-8 when not given. A byte order mark wins over it. */
  readonly encoding?: string;
  /** The folder of look-up tables. */
  readonly tables?: string;
  /** Which files of a folder are read, by name without `.gz`. */
  readonly fileNames: RegExp;
  /** Ends reading, also where it waits for a pipe; it then fails with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** What is imported, found but not yet read. */
export interface Input {
  /** In the order of their names. */
  readonly files: readonly InputFile[];
  /** Bytes of all files as they lie there, compressed or not; undefined where a file has no size. */
  readonly totalBytes?: number;
  /** How many of these are read. */
  bytesRead(): number;
}

/**
 * Finds a file, the files of a folder, or standard input (`-`).
 * @throws ImportError when there is nothing to read, or the encoding is not known
 */
export async function openInput(
  path: string,
  { encoding = 'utf-8', tables, fileNames, signal }: InputSettings,
): Promise<Input> {
  decoderOf(encoding);
  if (tables !== undefined) await requireFolder(tables);
  const locations = await locateFiles(path, fileNames);
  const files = locations.map((location) => {
    const ownFolder = location.path === undefined ? [] : [dirname(location.path)];
    return new LocatedFile(location, {
      encoding,
      folders: tables === undefined ? ownFolder : [tables, ...ownFolder],
      mustBeSound: false,
      ...(signal === undefined ? {} : { signal }),
    });
  });
  const totalBytes = sum(locations.map(({ size }) => size ?? NaN));
  return {
    files,
    ...(Number.isNaN(totalBytes) ? {} : { totalBytes }),
    bytesRead: () => sum(files.map((file) => file.bytesRead)),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
