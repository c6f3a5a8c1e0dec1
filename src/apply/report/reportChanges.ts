import { patchBetween, type RecordPatch } from '../../changes/recordPatch.ts';
import { encodeGlobalId } from '../../entities/globalId.ts';
import type { Edit } from '../../mutations/edit.ts';
import { typeNameOf } from '../../records/recordDocument.ts';
import type { DraftedRecord } from '../draftedRecord.ts';
import { without } from '../drafts/without.ts';
import { keyText } from '../reading/entry.ts';
import { type Difference, recordDifference } from './recordDifference.ts';
import { readable } from './readable.ts';
import { referenceNames } from './referenceNames.ts';

/** What became of one record. */
export interface AppliedRecord {
  readonly operation: 'CREATED' | 'UPDATED';
  /** The record's type in the API. */
  readonly type: string;
  /** Its id in the API. */
  readonly id: string;
  /** Its slug; of a link what it ties together. */
  readonly name: string;
  /** The file and the line that say so. */
  readonly file: string;
  readonly line: number;
  /** RFC 6902, from what the record said to what it says; of a new one from nothing. */
  readonly patch: RecordPatch;
  /** The same for a person to read. */
  readonly differences: readonly Difference[];
}

/** What applying files did, or would do. */
export interface Applied {
  readonly records: readonly AppliedRecord[];
  /** How many records of the files say already what they should. */
  readonly unchanged: number;
}

/** What the store sees to itself. */
const kept = ['version', 'createdAt', 'updatedAt'];

/** What an edit is about to do to the records of entries, in the order in which they are applied. */
export async function reportChanges(
  edit: Edit,
  drafted: readonly DraftedRecord[],
): Promise<Applied> {
  const { changes } = edit.changes;
  const both = changes.flatMap(({ before, after }) => [before, after]);
  const documents = both.filter((document) => document !== undefined);
  const names = await referenceNames(edit.runner, documents);
  for (const document of documents) {
    if ('slug' in document && document.slug !== undefined) names.set(document.id, document.slug);
  }
  const byId = new Map(changes.map((change) => [change.after?.id, change]));
  const records = drafted.flatMap(({ target: { entry, id } }): AppliedRecord[] => {
    const { before, after } = byId.get(id) ?? {};
    if (after === undefined) return [];
    return [
      {
        operation: before === undefined ? 'CREATED' : 'UPDATED',
        type: typeNameOf(after),
        id: encodeGlobalId(typeNameOf(after), id),
        name: keyText(entry),
        file: entry.document.file,
        line: entry.document.lineAt(entry.at),
        patch: before
          ? patchBetween(before, after)
          : [{ op: 'add', path: '', value: without(after, kept) }],
        differences: recordDifference(readable(before, names), readable(after, names)),
      },
    ];
  });
  return { records, unchanged: drafted.length - records.length };
}
