import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The real data sets lie beside the clone; they are not part of it. */
const folder = fileURLToPath(new URL('../../../shared/data', import.meta.url));

/** Tests of a real file, given its path; skipped, saying so, where the file is absent. */
export function describeRealFile(name: string, tests: (path: string) => void): void {
  const path = `${folder}/${name}`;
  const describeIt = existsSync(path) ? describe : describe.skip;
  describeIt(existsSync(path) ? name : `${name}, which is absent: ${path}`, () => tests(path));
}
