import { foldHan } from './foldHan.ts';

/**
 * The form in which texts are compared, whatever the language: NFKC, case-folded, accents and apostrophes that are
 * letters (ʻ ʼ) dropped, Chinese characters as `foldHan` has them. Nothing is cut off a word. Idempotent.
 *
 *   foldText('Yi Chaemyŏng') === 'yi chaemyong'
 *
 * Marks that make another letter stay: a Korean syllable is not taken apart, が is not か, and the
 * vowel signs of Indic scripts are no accents. The function `fold_text` of the store does the same.
 */
export const foldText = (text: string): string =>
  foldHan(
    withoutAccents(caseFolded(withoutAccents(text)))
      .replace(apostrophes, '')
      .normalize('NFKC'),
  );

const accents = /(?![\u3099\u309A])(?=\p{Mark})[\p{Script=Inherited}\p{Script=Hebrew}]/gu;
/** Letters by their Unicode class, apostrophes by use: ʹ ʻ ʼ ʽ ʾ ʿ ˈ. */
const apostrophes = /[\u02B9-\u02BF\u02C8]/g;

function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(accents, '');
}

/** Upper case folds ß to ss and ı to i, whatever the language; lower case before it, since ẞ is upper case already. */
function caseFolded(text: string): string {
  return text.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ');
}
