import { applyPatch, createPatch, createTests, type Operation } from 'rfc6902';
import type { RecordDocument } from '../records/recordDocument.ts';
import { inOrderOf } from './inOrderOf.ts';

/** RFC 6902: what leads from one value of a record to the next. */
export type RecordPatch = readonly Operation[];

/**
 * The patch from one value of a record to the next; empty where nothing but version and time differ. Ahead of each
 * operation that takes a value away stands a test of that value, so that the patch tells what was as well as what is. The
 * order of parts that are not numbered is none of what a record says.
 */
export function patchBetween(before: RecordDocument, after: RecordDocument): RecordPatch {
  const present = contentOf(before);
  return createPatch(present, inOrderOf(contentOf(after), present)).flatMap((operation) => {
    const tests = createTests(present, [operation]);
    applyPatch(present, [operation]);
    return [...tests, operation];
  });
}

/** What a record says, as JSON has it: a key without a value is none. */
function contentOf(record: RecordDocument): unknown {
  return JSON.parse(
    JSON.stringify({ ...record, version: undefined, createdAt: undefined, updatedAt: undefined }),
  );
}
