import type { PersonEntry } from '../reading/entryForms.ts';
import { type Draft, type DraftContext, joined, nothing } from './draft.ts';
import { citedParts } from './citedParts.ts';
import { citedDraft } from './plainDraft.ts';

/** What an entry says of a person. A tenure without a word of acting is one in full. */
export function personDraft(entry: PersonEntry, context: DraftContext): Draft {
  const { positions, ...rest } = entry;
  return joined(
    citedDraft(rest, context),
    'positions' in entry
      ? citedParts('positions', positions ?? [], context, ({ acting = false, ...position }) => ({
          ...position,
          acting,
        }))
      : nothing,
  );
}
