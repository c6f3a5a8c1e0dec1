import { foldText } from './foldText.ts';
import type { SearchTerm } from './parseSearch.ts';
import { searchKey } from './searchKey.ts';
import { searchTokens, type SearchToken } from './searchTokens.ts';

/** A part of a text: its first code unit of UTF-16, and the first after it. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Where the terms stand in a text, from the start to the end of it; parts that meet are one. */
export function findHighlights(text: string, terms: readonly SearchTerm[]): TextRange[] {
  const { folded, origins } = foldWithOrigins(text);
  const tokens = searchTokens(folded);
  const found = terms.flatMap((term) =>
    tokens.flatMap((_, at) => {
      const end = endOf(term, tokens, at);
      const start = tokens[at]?.start;
      return end === undefined || start === undefined ? [] : [{ start, end }];
    }),
  );
  return merged(
    found.map(({ start, end }) => ({
      start: origins[start]?.start ?? 0,
      end: origins[end - 1]?.end ?? text.length,
    })),
  );
}

// cspell:ignore leej
/** The beginning of a name that has a key: 'leej' is `Lee J` of `Lee Jae-myung`. */
export function highlightBeginning(name: string, key: string): TextRange[] {
  let read = '';
  for (const { segment, index } of characters.segment(name)) {
    read += searchKey(segment);
    if (read.length >= key.length) return [{ start: 0, end: index + segment.length }];
  }
  return [];
}

/** Where a term ends in the folded text that begins with a token; undefined where it does not stand there. */
function endOf(
  { tokens: wanted, isPrefix }: SearchTerm,
  tokens: readonly SearchToken[],
  at: number,
): number | undefined {
  for (const [place, { token, offset }] of wanted.entries()) {
    const there = tokens[at + offset];
    const isLast = place === wanted.length - 1;
    if (there?.token === token) {
      if (isLast) return there.end;
    } else if (isLast && isPrefix && there?.token.startsWith(token) === true) {
      return there.isRun ? there.start + token.length : there.end;
    } else {
      return undefined;
    }
  }
  return undefined;
}

/** Folds a text character by character, and keeps where in the text each code unit of the result comes from. */
function foldWithOrigins(text: string): { folded: string; origins: readonly TextRange[] } {
  const origins: TextRange[] = [];
  let folded = '';
  for (const { segment, index } of characters.segment(text)) {
    const form = foldText(segment);
    folded += form;
    const origin = { start: index, end: index + segment.length };
    origins.push(...Array<TextRange>(form.length).fill(origin));
  }
  return { folded, origins };
}

/** What a reader takes for one character, with its marks: no folding reaches beyond it. */
const characters = new Intl.Segmenter('und', { granularity: 'grapheme' });

function merged(ranges: readonly TextRange[]): TextRange[] {
  const result: TextRange[] = [];
  for (const { start, end } of ranges.toSorted((one, other) => one.start - other.start)) {
    const last = result.at(-1);
    if (last !== undefined && start <= last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else {
      result.push({ start, end });
    }
  }
  return result;
}
