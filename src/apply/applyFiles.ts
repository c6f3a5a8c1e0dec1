import { inTransaction } from '../changes/inTransaction.ts';
import { Edit } from '../mutations/edit.ts';
import { errorOfViolation } from '../mutations/errorOfViolation.ts';
import type { Runner, Store } from '../store/store.ts';
import { ApplyError } from './applyError.ts';
import { checkCodes } from './checkCodes.ts';
import type { DraftedRecord } from './draftedRecord.ts';
import { draftRecords } from './draftRecords.ts';
import { findRepeats } from './findRepeats.ts';
import { headCitations } from './headCitations.ts';
import { missingSources } from './missingSources.ts';
import { problemsOf } from './problemsOf.ts';
import { putRecords } from './putRecords.ts';
import { entryLists } from './reading/entryLists.ts';
import { type ReadFiles, readEntries } from './reading/readEntries.ts';
import { refuseRivals } from './refuseRivals.ts';
import { type Applied, reportChanges } from './report/reportChanges.ts';
import { Targets } from './targets.ts';

/** How files are applied. */
export interface ApplyOptions {
  /** Does everything but keep it. */
  readonly dryRun: boolean;
  /** Why, for the history of each record that changes. */
  readonly reason: string | null;
}

/**
 * Makes the record say what files in the form of seeds say, in one transaction: all of it, with a revision of each
 * record that is new or changes, or nothing. It is a person's doing, whom imports do not overwrite.
 * @throws ApplyError with everything that is wrong in the files
 */
export async function applyFiles(
  store: Store,
  texts: readonly { file: string; text: string }[],
  options: ApplyOptions,
): Promise<Applied> {
  const read = readEntries(texts);
  try {
    return await inTransaction(store, (runner) => applyEntries(runner, read, options), null);
  } catch (error) {
    if (error instanceof DryRun) return error.applied;
    const violation = errorOfViolation(error);
    const [first] = texts;
    if (violation === undefined || first === undefined) throw error;
    throw new ApplyError([{ file: first.file, line: 1, path: '', message: violation.message }]);
  }
}

async function applyEntries(
  runner: Runner,
  { files, entries, problems }: ReadFiles,
  { dryRun, reason }: ApplyOptions,
): Promise<Applied> {
  const edit = new Edit(runner, { role: 'ADMIN' });
  const targets = await Targets.find(runner, entries);
  const heads = await headCitations(files, targets);
  const drafted: DraftedRecord[] = [];
  for (const { type } of entryLists) {
    const ofType = await draftRecords(edit, type, targets, heads);
    await putRecords(edit, ofType);
    drafted.push(...ofType);
  }
  refuseRivals(edit, drafted);
  await edit.verify();
  const all = [
    ...problems,
    ...findRepeats(entries),
    ...(await missingSources(runner, targets, heads)),
    ...(await checkCodes(runner, files)),
    ...problemsOf(edit.errors, drafted),
  ];
  if (all.length > 0) throw new ApplyError(all);
  const applied = await reportChanges(edit, drafted);
  await edit.changes.write({ kind: 'COMMAND', name: 'apply', keyId: null }, reason);
  if (dryRun) throw new DryRun(applied);
  return applied;
}

/** Ends a transaction of which nothing is to stay: the store itself has been asked by then. */
class DryRun extends Error {
  override readonly name = 'DryRun';
  readonly applied: Applied;

  constructor(applied: Applied) {
    super('It was a dry run, and nothing was written.');
    this.applied = applied;
  }
}
