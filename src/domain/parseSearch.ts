import { foldText } from './foldText.ts';
import { searchTokens } from './searchTokens.ts';
import { SearchTextError } from './searchTextError.ts';

/** A word, or several that have to stand side by side. */
export interface SearchTerm {
  /** In the form of `searchTokens`; `offset` counts from the first. */
  readonly tokens: readonly { readonly token: string; readonly offset: number }[];
  /** Whether the last token is only the beginning of what is looked for. */
  readonly isPrefix: boolean;
  /** Whether it stood in quotation marks. */
  readonly isQuoted: boolean;
  /** As it was written, without quotation marks and signs. */
  readonly text: string;
}

/** What a text asks for. */
export interface ParsedSearch {
  readonly required: readonly SearchTerm[];
  readonly excluded: readonly SearchTerm[];
}

const MOST_CHARACTERS = 200;
const MOST_TERMS = 16;

/**
 * Reads what is looked for: all of the words in any order, "words in quotation marks" side by side, `begin*` by their
 * beginning, and none of those after a `-`. A word with a hyphen or another sign inside is a phrase of its parts. No
 * other sign means anything, so that every text can be read.
 * @throws SearchTextError when nothing can be looked for by it
 */
export function parseSearch(text: string): ParsedSearch {
  const length = Array.from(text).length;
  if (length > MOST_CHARACTERS) {
    throw new SearchTextError(
      `${String(length)} characters are too many. Give at most ${String(MOST_CHARACTERS)}.`,
    );
  }
  const required: SearchTerm[] = [];
  const excluded: SearchTerm[] = [];
  for (const { groups = {} } of text.normalize('NFKC').matchAll(terms)) {
    const term = readTerm(groups.phrase ?? groups.word ?? '', groups.phrase !== undefined);
    if (term !== undefined) (groups.minus === undefined ? required : excluded).push(term);
  }
  if (required.length + excluded.length > MOST_TERMS) {
    throw new SearchTextError(
      `more than ${String(MOST_TERMS)} words and phrases are too many. Leave some out.`,
    );
  }
  if (required.length > 0) return { required, excluded };
  throw new SearchTextError(
    excluded.length > 0
      ? 'it says only what to leave out. Give at least one word to look for beside that.'
      : 'it has no word to look for. Give one, such as summit, or a "phrase in quotation marks".',
  );
}

const terms =
  /(?<minus>(?<!\S)[-\u2212])?(?:["“”„«»「『](?<phrase>[^"“”„«»」』]*)(?:["“”«»」』]|$)|(?<word>[^\s"“”„«»「『]+))/gu;

function readTerm(text: string, isQuoted: boolean): SearchTerm | undefined {
  const all = searchTokens(foldText(text));
  // Two characters side by side say what the last one alone says again.
  const tokens = all.filter(({ isRunEnd }, at) => {
    const before = all[at - 1];
    return !(isRunEnd && before?.isRun === true && !before.isRunEnd);
  });
  const [first] = tokens;
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const isBeginning = !isQuoted && text.endsWith('*');
  if (isBeginning && !last.isRun && Array.from(last.token).length === 1) {
    throw new SearchTextError(
      `"${text}" begins nearly everything. Give at least two letters before the *.`,
    );
  }
  return {
    tokens: tokens.map(({ token, position }) => ({ token, offset: position - first.position })),
    isPrefix: isBeginning || last.isRunEnd,
    isQuoted,
    text: isBeginning ? text.slice(0, -1) : text,
  };
}
