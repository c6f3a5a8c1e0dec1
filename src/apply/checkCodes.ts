import { isDeepStrictEqual } from 'node:util';
import type { SeedProblem } from '../imports/seeds/seedProblem.ts';
import { pathText } from '../records/pathText.ts';
import { database } from '../store/sql.ts';
import type { Runner } from '../store/store.ts';
import type { AppliedFile } from './reading/readEntries.ts';

/** The codes of files that the record does not have as they stand there: nobody edits them here. One statement. */
export async function checkCodes(
  runner: Runner,
  files: readonly AppliedFile[],
): Promise<SeedProblem[]> {
  if (files.every(({ codes }) => codes.length === 0)) return [];
  const rows = await runner.run(
    database.selectFrom('event_code').select(['code', 'label', 'goldstein', 'plover']).compile(),
  );
  const known = new Map(rows.map((row) => [row.code, row]));
  return files.flatMap(({ document, codes }) =>
    codes.flatMap(({ code, label, goldstein = null, plover = null }, place): SeedProblem[] => {
      if (isDeepStrictEqual(known.get(code), { code, label, goldstein, plover })) return [];
      const path = ['codes', place];
      return [
        {
          file: document.file,
          line: document.lineAt(path),
          path: pathText(path),
          message: foreign,
        },
      ];
    }),
  );
}

const foreign =
  'is not as the record has it; codes are those of CAMEO, which come with the program: leave it out here, or change seeds/codes.yaml';
