import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The real data sets lie beside the clone; they are not part of it. */
const folder = fileURLToPath(new URL('../../../shared/data', import.meta.url));

/** Tests of a real file, given its path; where the file is absent none is collected, and the title says so. */
// eslint-disable-next-line jest/no-export -- No test file: it collects the tests of others.
export function describeRealFile(name: string, tests: (path: string) => void): void {
  const path = `${folder}/${name}`;
  const isThere = existsSync(path);
  const describeIt = isThere ? describe : describe.skip;
  describeIt(isThere ? name : `${name}, which is absent: ${path}`, () =>
    isThere ? tests(path) : it.todo('is tested where it is there'),
  );
}
