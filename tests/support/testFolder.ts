import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own for each test of the file that calls this; it is removed after it. */
export function useTestFolder(): { path(name?: string): string; write: WriteFile } {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'communique-files-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  return {
    path: (name = '') => join(folder, name),
    write: async (name, content) => {
      await writeFile(join(folder, name), content);
      return join(folder, name);
    },
  };
}

/** Writes a file into the folder and gives its path. */
type WriteFile = (name: string, content: string | Buffer) => Promise<string>;
