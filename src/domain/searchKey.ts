import { foldText } from './foldText.ts';
import { separators } from './searchTokens.ts';

// cspell:ignore leejaemyung jaemyung yichaemyong
/**
 * The form in which names are compared and ordered: folded, without spaces, hyphens and all other
 * punctuation. Idempotent. The function `search_key` of the store does the same.
 *
 *   searchKey('Lee Jae-myung') === searchKey('lee jaemyung') === 'leejaemyung'
 *   searchKey('Yi Chaemyŏng') === 'yichaemyong'
 *   searchKey('習近平') === searchKey('习近平')
 */
export const searchKey = (text: string): string =>
  foldText(text).replace(separators, '').normalize('NFKC');
