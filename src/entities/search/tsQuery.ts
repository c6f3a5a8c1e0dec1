import type { ParsedSearch, SearchTerm } from '../../domain/parseSearch.ts';

/**
 * What a text asks for, as PostgreSQL's `tsquery` reads it:
 *
 *   summit "state visit" kor* -cancelled    'summit' & ('state' <1> 'visit') & 'kor':* & !'cancelled'
 */
export const tsQuery = ({ required, excluded }: ParsedSearch): string =>
  [...required.map(phrase), ...excluded.map((term) => `!${phrase(term)}`)].join(' & ');

const phrase = ({ tokens, isPrefix }: SearchTerm): string => {
  const lexemes = tokens.map(({ token, offset }, at) => {
    const distance = offset - (tokens[at - 1]?.offset ?? 0);
    const isLast = at === tokens.length - 1;
    return `${at === 0 ? '' : ` <${String(distance)}> `}${quoted(token)}${isLast && isPrefix ? ':*' : ''}`;
  });
  return `(${lexemes.join('')})`;
};

/** Tokens have no sign that means anything there; the quotation marks say so. */
const quoted = (token: string): string =>
  `'${token.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;
