import { foldText } from '../../domain/foldText.ts';
import type { ParsedSearch } from '../../domain/parseSearch.ts';
import { searchKey } from '../../domain/searchKey.ts';
import { separators } from '../../domain/searchTokens.ts';

/** A text as a name: in every order that its words may have. */
export interface SoughtName {
  /** Its key, and the keys that it has when its first words are moved to its end. */
  readonly keys: readonly [string, ...string[]];
  /** Its words, each once. */
  readonly words: readonly string[];
  /** Whether it is meant as it stands: a part of it was in quotation marks. */
  readonly isLiteral: boolean;
}

// cspell:ignore jaemyunglee
/** So many words a name may have to be looked for in another order. */
const MOST_TURNED = 6;

/**
 * The name that a text may be; undefined where it leaves something out, as no name does.
 *
 *   jaemyung lee    keys jaemyunglee and leejaemyung
 */
export function soughtName({ required, excluded }: ParsedSearch): SoughtName | undefined {
  if (excluded.length > 0) return undefined;
  const text = required.map((term) => term.text).join(' ');
  const words = foldText(text).replace(separators, ' ').split(' ').filter(Boolean);
  const isLiteral = required.some(({ isQuoted }) => isQuoted);
  const turns = isLiteral || words.length > MOST_TURNED ? 1 : words.length;
  const keys = Array.from({ length: turns }, (_, at) =>
    searchKey([...words.slice(at), ...words.slice(0, at)].join(' ')),
  );
  const [key, ...turned] = [...new Set(keys)];
  return key === undefined
    ? undefined
    : { keys: [key, ...turned], words: [...new Set(words)], isLiteral };
}
