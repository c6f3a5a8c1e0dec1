import { findHighlights, highlightBeginning, type TextRange } from '../../domain/findHighlights.ts';
import { parseSearch, type SearchTerm } from '../../domain/parseSearch.ts';
import type { Context } from '../context.ts';
import type { SearchHitRow } from '../rows.ts';
import { searchedTexts, type SearchedText } from './searchedTexts.ts';
import { soughtName } from './soughtName.ts';

/** A text in which a search found something, and where. */
export interface FoundText extends SearchedText {
  readonly highlights: TextRange[];
}

/** The texts of a hit in which the words stand; of a record that was found by its name, that name. */
export const searchMatches = async (
  { id, match, value, language, sought }: SearchHitRow,
  context: Context,
): Promise<FoundText[]> => {
  const parsed = parseSearch(sought);
  if (value === null) {
    const texts = await searchedTexts(context, id);
    return texts
      .map((text) => ({ ...text, highlights: findHighlights(text.text, parsed.required) }))
      .filter(({ highlights }) => highlights.length > 0);
  }
  const key = soughtName(parsed)?.keys[0] ?? '';
  return [
    {
      field: 'NAME',
      language,
      text: value,
      highlights: highlightsOfName(value, match, key, parsed.required),
    },
  ];
};

const highlightsOfName = (
  value: string,
  match: SearchHitRow['match'],
  key: string,
  terms: readonly SearchTerm[],
): TextRange[] => {
  if (match === 'EXACT') return [{ start: 0, end: value.length }];
  return match === 'BEGINNING' ? highlightBeginning(value, key) : findHighlights(value, terms);
};
