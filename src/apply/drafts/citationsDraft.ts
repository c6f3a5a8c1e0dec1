import type { CitationForm } from '../../imports/seeds/forms/citationForm.ts';
import type { SeedPath } from '../../imports/seeds/seedDocument.ts';
import type { HeadCitation } from '../reading/headCitation.ts';
import { type Draft, type DraftContext, nothing } from './draft.ts';

interface Cited {
  readonly citations?: readonly CitationForm[] | undefined;
}

/**
 * The citations of a record: those that its entry gives, instead of all that it had, or else those that it has. What
 * the file cites at its head comes to either.
 */
export function citationsDraft(entry: Cited, { at, head, before }: DraftContext): Draft {
  if (before === undefined || !('citations' in before) || 'citations' in entry) {
    return citedBy(entry, { at, head });
  }
  const known = before.citations;
  const added = head.filter(
    ({ citation, sourceId }) =>
      !known.some(
        ({ source, locator, field }) =>
          source.id === sourceId && locator === citation.locator && field === citation.field,
      ),
  );
  if (added.length === 0) return nothing;
  return {
    input: { citations: [...known, ...added.map(({ citation }) => inputOf(citation))] },
    origins: added.map(({ path }, place) => ({ of: ['citations', known.length + place], path })),
  };
}

/** The same for what is new, or a part of a list that is given as a whole. */
export function citedBy(
  { citations = [] }: Cited,
  { at, head }: { readonly at: SeedPath; readonly head: readonly HeadCitation[] },
): Draft {
  const all = [
    ...citations.map((citation, place) => ({ citation, path: [...at, 'citations', place] })),
    ...head,
  ];
  // The entry's own words come first, and so stand where its file says the same.
  const unique = [
    ...new Map(all.toReversed().map((each) => [keyOf(each.citation), each])).values(),
  ];
  const ordered = unique.toReversed();
  return {
    input: { citations: ordered.map(({ citation }) => inputOf(citation)) },
    origins: ordered.map(({ path }, place) => ({ of: ['citations', place], path })),
  };
}

const keyOf = ({ source, locator, field }: CitationForm): string =>
  JSON.stringify([source, locator, field]);

const inputOf = ({ accessed, ...citation }: CitationForm) => ({
  ...citation,
  accessedOn: accessed,
});
