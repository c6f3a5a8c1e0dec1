import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { explainFileError } from '../../imports/reading/locateFiles.ts';
import type { SeedText } from '../../imports/seeds/readSeeds.ts';

/**
 * Reads files, all YAML files of folders and of the folders in them, and standard input (`-`), each once.
 * @throws ImportError when one is not there or may not be read
 */
export async function readTexts(paths: readonly string[]): Promise<SeedText[]> {
  const located = await Promise.all(paths.map(locate));
  return Promise.all([...new Set(located.flat())].map(readText));
}

async function locate(path: string): Promise<string[]> {
  if (path === '-') return [path];
  return explained(path, async () => {
    if (!(await stat(path)).isDirectory()) return [path];
    const names = await readdir(path, { recursive: true });
    return names
      .filter((name) => /\.ya?ml$/.test(name))
      .toSorted()
      .map((name) => join(path, name));
  });
}

async function readText(path: string): Promise<SeedText> {
  if (path === '-') return { file: 'standard input', text: await text(process.stdin) };
  return { file: path, text: await explained(path, () => readFile(path, 'utf8')) };
}

async function explained<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explainFileError(error, path);
  }
}
