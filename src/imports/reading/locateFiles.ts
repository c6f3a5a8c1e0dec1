import { constants } from 'node:fs';
import { access, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ImportError } from '../importError.ts';
import { isSystemError } from './systemError.ts';

/** Where an input lies. */
export interface FileLocation {
  /** As `InputFile` names it. */
  readonly name: string;
  /** Undefined for standard input. */
  readonly path?: string;
  /** Bytes as they lie there; undefined for what has no size, such as a pipe. */
  readonly size?: number;
}

/**
 * The file of that path, or the files of that folder whose names without `.gz` fit, in the order of their names.
 * @throws ImportError when there is none, or one may not be read
 */
export async function locateFiles(path: string, fileNames: RegExp): Promise<FileLocation[]> {
  if (path === '-') return [{ name: 'standard input' }];
  const location = await locate(path);
  if (location !== 'folder') return [location];
  const names = await explained(path, () => readdir(path));
  const fitting = names.filter((name) => !name.startsWith('.') && fileNames.test(plainName(name)));
  const located = await Promise.all(fitting.toSorted().map((name) => locate(join(path, name))));
  const files = located.filter((each) => each !== 'folder');
  if (files.length === 0) throw new ImportError(nothingFits(path, names, fileNames));
  return files;
}

/** The file of that name in a folder, itself or compressed; undefined when there is none. */
export async function locateBeside(
  folder: string,
  name: string,
): Promise<FileLocation | undefined> {
  const names = new Set(await explained(folder, () => readdir(folder)));
  const found = [name, `${name}.gz`].find((each) => names.has(each));
  if (found === undefined) return undefined;
  const location = await locate(join(folder, found));
  return location === 'folder' ? undefined : location;
}

/** @throws ImportError when there is no such folder, or it may not be read */
export async function requireFolder(path: string): Promise<void> {
  if ((await locate(path)) !== 'folder') {
    throw new ImportError(`"${path}" is a file. Name the folder that the tables lie in.`);
  }
}

async function locate(path: string): Promise<FileLocation | 'folder'> {
  return explained(path, async () => {
    const found = await stat(path);
    await access(path, constants.R_OK);
    if (found.isDirectory()) return 'folder';
    const name = plainName(basename(path));
    return found.isFile() ? { name, path, size: found.size } : { name, path };
  });
}

function plainName(name: string): string {
  return name.replace(/\.gz$/i, '');
}

async function explained<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explainFileError(error, path);
  }
}

/** What a person can do about a file that cannot be opened or read. */
export function explainFileError(error: unknown, path: string): unknown {
  if (!isSystemError(error)) return error;
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new ImportError(
        `There is no file or folder "${path}". Check the path; one with spaces needs quotes, and "-" means standard input.`,
      );
    case 'EACCES':
    case 'EPERM':
      return new ImportError(
        `"${path}" may not be read by this user. Give the right to read it, or name a copy that may be read.`,
      );
    default:
      return new ImportError(`"${path}" cannot be read: ${error.message}.`);
  }
}

function nothingFits(path: string, names: readonly string[], fileNames: RegExp): string {
  const shown = names.toSorted().slice(0, 10).join(', ');
  const more = names.length > 10 ? ` and ${names.length - 10} more` : '';
  return (
    `The folder "${path}" has no file of this format. Names that fit ${String(fileNames)}, with or without .gz, are looked for; ` +
    `${names.length === 0 ? 'it is empty' : `it has ${shown}${more}`}. Name the file itself if it is called otherwise.`
  );
}
