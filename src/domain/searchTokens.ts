/** What stands between words: punctuation, symbols, space, control and format characters. */
export const separators = /[\p{Punctuation}\p{Symbol}\p{Separator}\p{Control}\p{Format}]/gu;

/** One token of a text, and where it stands in it. */
export interface SearchToken {
  readonly token: string;
  /** Counts up by one from token to token. */
  readonly position: number;
  /** Its first code unit in the folded text, and the first after it. */
  readonly start: number;
  readonly end: number;
  /** Whether it is of a script that writes no spaces between words. */
  readonly isRun: boolean;
  /** The last character of such a run, alone. */
  readonly isRunEnd: boolean;
}

/**
 * The tokens of a folded text: its words. In scripts without spaces (Chinese, Japanese, Thai …), and in Korean, where
 * endings are written on to words, each two characters that stand side by side, and the last one alone: then each
 * part of a run is a phrase of its tokens. The function `search_words` of the store does the same.
 *
 *   searchTokens('g20 정상회의')  g20, 정상, 상회, 회의, 의
 */
export function searchTokens(folded: string): readonly SearchToken[] {
  const tokens: SearchToken[] = [];
  const add = (token: string, start: number, isRun: boolean, isRunEnd = false): void => {
    const position = tokens.length + 1;
    tokens.push({ token, position, start, end: start + token.length, isRun, isRunEnd });
  };
  const spaced = folded.replace(separators, (separator) => ' '.repeat(separator.length));
  for (const { 0: part, 1: run, index } of spaced.matchAll(parts)) {
    if (run === undefined) {
      add(shortened(part), index, false);
      continue;
    }
    const signs = Array.from(run);
    let start = index;
    for (const [at, sign] of signs.entries()) {
      const next = signs[at + 1];
      add(`${sign}${next ?? ''}`, start, true, next === undefined);
      start += sign.length;
    }
  }
  return tokens;
}

/** A word that is longer is cut there: the store holds no longer ones. */
const LONGEST_WORD = 200;

const shortened = (word: string): string =>
  word.length > LONGEST_WORD ? Array.from(word).slice(0, LONGEST_WORD).join('') : word;

/** The letters of the scripts that are taken two by two: Thai to Burmese and Khmer, Chinese, Japanese and Korean. */
const unspaced = String.raw`\u0E00-\u0EFF\u1000-\u109F\u1100-\u11FF\u1780-\u17FF\u2E80-\u2FDF\u3005-\u3007\u3021-\u3029\u3031-\u3035\u303B\u303C\u3040-\u318F\u31A0-\u31BF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uA960-\uA97F\uAC00-\uD7FF\uF900-\uFAFF\u{20000}-\u{3FFFF}`;
const parts = new RegExp(`([${unspaced}]+)|[^ ${unspaced}]+`, 'gu');
