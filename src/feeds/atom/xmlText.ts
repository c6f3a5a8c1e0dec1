import { plainText } from '../text/plainText.ts';

/**
 * Text for an element or an attribute. xmlbuilder2 leaves what looks like an entity, as in `AT&T;`, as it stands, and
 * would lose it or break the feed: so each ampersand is handed over escaped.
 */
export const xmlText = (text: string): string => plainText(text).replaceAll('&', '&amp;');
