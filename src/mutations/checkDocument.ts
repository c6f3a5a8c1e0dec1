import { documentForm } from '../records/documentForm.ts';
import { explainIssue } from '../records/explainIssue.ts';
import type { RecordDocument } from '../records/recordDocument.ts';
import { type Fault, faultsOf } from '../records/rules/faultsOf.ts';
import type { InputPath } from './userError.ts';

/** Where in the input stands what stands in a document at a path. */
export type Translate = (path: InputPath) => InputPath;

interface Checked {
  /** Absent where the form is wrong, so that no rule could be asked. */
  readonly record?: RecordDocument;
  readonly faults: readonly Fault[];
}

/** Asks a document for its form, and then for all rules that need no other record to be known. */
export function checkDocument(value: object): Checked {
  const read = documentForm.safeParse(value, { error: explainIssue });
  if (read.success) return { record: read.data, faults: faultsOf(read.data) };
  const issues = read.error.issues
    // A name that nothing has was refused where it was looked up.
    .filter(({ path }) => path.at(-1) !== 'id')
    .map(({ path, message }) => ({ path: path.filter(isStep), message }));
  return { faults: issues };
}

/** References are `{ id }` in a document, and codes `{ code }`, where an input has their text. */
function isStep(
  step: PropertyKey,
  at: number,
  path: readonly PropertyKey[],
): step is string | number {
  const isInner =
    at > 0 &&
    at === path.length - 1 &&
    (step === 'id' || (step === 'code' && path[at - 1] === 'code'));
  return typeof step !== 'symbol' && !isInner;
}
