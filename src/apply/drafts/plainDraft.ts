import { citationsDraft } from './citationsDraft.ts';
import { type Draft, type DraftContext, joined } from './draft.ts';
import { externalIdsDraft } from './externalIdsDraft.ts';
import { without } from './without.ts';

/** The draft of an entry that has the keys of its document. By its slug it is known. */
export function plainDraft(entry: object, context: DraftContext): Draft {
  return joined(
    { input: { ...without(entry, ['slug']) }, origins: [] },
    externalIdsDraft(entry, context),
  );
}

/** The same of an entry that sources support. */
export const citedDraft = (entry: object, context: DraftContext): Draft =>
  joined(plainDraft(entry, context), citationsDraft(entry, context));
