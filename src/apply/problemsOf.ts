import type { SeedPath } from '../imports/seeds/seedDocument.ts';
import type { SeedProblem } from '../imports/seeds/seedProblem.ts';
import type { InputPath, UserError } from '../mutations/userError.ts';
import { pathText } from '../records/pathText.ts';
import type { DraftedRecord } from './draftedRecord.ts';

/** Errors of an edit where they stand in the files. */
export function problemsOf(
  errors: readonly UserError[],
  drafted: readonly DraftedRecord[],
): SeedProblem[] {
  const records = new Map(drafted.map((record) => [record.path.join(' '), record]));
  return errors.flatMap(({ path: [type, place, ...inner], message }): SeedProblem[] => {
    const record = records.get(`${type} ${place}`);
    if (record === undefined) throw new Error(`No record of the files has the error: ${message}`);
    const { document } = record.target.entry;
    const path = pathInFile(record, inner);
    return [{ file: document.file, line: document.lineAt(path), path: pathText(path), message }];
  });
}

/** By the longest path of which the draft knows where it came from. */
function pathInFile({ target, draft }: DraftedRecord, path: InputPath): SeedPath {
  const origins = draft.origins.filter(({ of }) => of.every((step, at) => step === path[at]));
  const [nearest] = origins.toSorted((one, other) => other.of.length - one.of.length);
  return nearest === undefined
    ? [...target.entry.at, ...path]
    : [...nearest.path, ...path.slice(nearest.of.length)];
}
