import type { SeedDocument, SeedPath } from '../../imports/seeds/seedDocument.ts';
import type { DocumentType } from '../../records/recordDocument.ts';
import type { Draft, DraftContext } from '../drafts/draft.ts';

/** What tells the record of an entry from all others: its slug, or what a link ties together. */
export type EntryKey =
  { readonly slug: string } | { readonly from: string; readonly kind: string; readonly to: string };

/** What one file says of one record. */
export interface Entry {
  readonly document: SeedDocument;
  readonly type: DocumentType;
  /** Where in the file it stands: `persons`, 3. */
  readonly at: SeedPath;
  readonly key: EntryKey;
  /** Absent where the form of the entry is wrong: others may refer to it nevertheless. */
  readonly draft?: (context: Omit<DraftContext, 'at'>) => Draft;
}

/** The key as text, by which entries of one type are compared. */
export const keyText = ({ key }: Entry): string =>
  'slug' in key ? key.slug : `${key.from} ${key.kind} ${key.to}`;
