import type { CitationForm } from '../../imports/seeds/forms/citationForm.ts';
import type { SeedPath } from '../../imports/seeds/seedDocument.ts';
import { citedBy } from './citationsDraft.ts';
import type { Draft, DraftContext } from './draft.ts';

interface CitedPart {
  readonly citations?: readonly CitationForm[] | undefined;
}

/**
 * A list of parts that are cited by themselves: positions, changes of status.
 * @param at where in the file the list stands, where that is not the key of the entry
 */
export function citedParts<Part extends CitedPart>(
  key: string,
  parts: readonly Part[],
  context: DraftContext,
  convert: (part: Part) => object,
  at: SeedPath = [...context.at, key],
): Draft {
  const cited = parts.map((part, place) =>
    citedBy(part, { at: [...at, place], head: context.head }),
  );
  return {
    input: {
      [key]: parts.map((part, place) => ({ ...convert(part), ...cited[place]?.input })),
    },
    origins: cited.flatMap(({ origins }, place) =>
      origins.map(({ of, path }) => ({ of: [key, place, ...of], path })),
    ),
  };
}
