import type { Edit } from '../mutations/edit.ts';
import { claimsOf } from '../records/checking/claimsOf.ts';
import { pathText } from '../records/pathText.ts';
import type { DraftedRecord } from './draftedRecord.ts';

/** Refuses a code, or an id in another catalogue, that two records of the files want: the store has none of them yet. */
export function refuseRivals(edit: Edit, drafted: readonly DraftedRecord[]): void {
  const records = new Map(drafted.map((record) => [record.target.id, record]));
  const owners = new Map<string, DraftedRecord>();
  for (const { after } of edit.changes.changes) {
    const record = after && records.get(after.id);
    if (after === undefined || record === undefined) continue;
    for (const { scope, key, text, path } of claimsOf(after)) {
      const owner: DraftedRecord = owners.get(`${scope} ${key}`) ?? record;
      owners.set(`${scope} ${key}`, owner);
      // A record that has the same id twice was told so by its own rules.
      if (owner === record) continue;
      const { document, at } = owner.target.entry;
      const where = `${document.file}:${document.lineAt(at)}`;
      const message = `${text} is that of ${pathText(at)} (${where}) too; leave it out of one of them`;
      edit.refuse('TAKEN', [...record.path, ...path], message);
    }
  }
}
