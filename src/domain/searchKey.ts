// cspell:ignore leejaemyung jaemyung yichaemyong
/**
 * The form in which names are compared and ordered: NFKC, case-folded, accents stripped; spaces,
 * hyphens, apostrophes and all other punctuation dropped. Idempotent.
 *
 *   searchKey('Lee Jae-myung') === searchKey('lee jaemyung') === 'leejaemyung'
 *   searchKey('Yi Chaemyŏng') === 'yichaemyong'
 *
 * Marks that make another letter stay: a Korean syllable is not taken apart, が is not か, and the
 * vowel signs of Indic scripts are no accents.
 */
export function searchKey(text: string): string {
  return withoutAccents(caseFolded(withoutAccents(text)))
    .replace(ignored, '')
    .normalize('NFKC');
}

const accents = /(?![\u3099\u309A])(?=\p{Mark})[\p{Script=Inherited}\p{Script=Hebrew}]/gu;
/** Letters by their Unicode class, apostrophes by use: ʹ ʻ ʼ ʽ ʾ ʿ ˈ. */
const ignored = /[\p{Punctuation}\p{Separator}\p{Control}\p{Format}`\u02B9-\u02BF\u02C8]/gu;

function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(accents, '');
}

/** Upper case folds ß to ss and ı to i, whatever the language; lower case before it, since ẞ is upper case already. */
function caseFolded(text: string): string {
  return text.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ');
}
