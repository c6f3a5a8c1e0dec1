import type { RecordDocument } from '../../records/recordDocument.ts';
import type { Edit } from '../edit.ts';
import type { DocumentFields } from '../resolveInput.ts';
import { gainedParts } from './gainedParts.ts';
import type { Both } from './openBoth.ts';
import { replaceEverywhere } from './replaceEverywhere.ts';

/**
 * Gives the record that stays what it gains, puts it in the other's place everywhere, and takes the other one away.
 * @param fields what it says from now on, beside names, ids and citations
 * @returns the record that stays
 */
export async function finishMerge(
  edit: Edit,
  both: Both,
  fields: DocumentFields,
): Promise<RecordDocument> {
  const { from, into } = both;
  await replaceEverywhere(edit, both);
  const merged = edit.update(into, { ...gainedParts(both), ...fields }, () => ['input', 'into']);
  edit.changes.remove(from.id, into.id);
  return merged ?? into;
}
