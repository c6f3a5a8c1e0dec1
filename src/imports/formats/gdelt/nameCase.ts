// cspell:ignore ECOWAS MINIST OSCE
/**
 * A name that is printed in capitals, as English writes names: `MINIST OF FINANCE` becomes `Minist of Finance`.
 * Words that cannot be spoken stay in capitals, as do some that are spelt out: `BBC`, `UN`. A name that is not all
 * in capitals stays as it is.
 */
export function nameCase(name: string): string {
  return name === name.toUpperCase() ? name.split(' ').map(wordCase).join(' ') : name;
}

function wordCase(word: string, place: number): string {
  const lower = word.toLowerCase();
  if (place > 0 && smallWords.has(lower)) return lower;
  if (acronyms.has(word) || (unspeakable.test(word) && !shortTitles.has(word))) return word;
  return lower.replace(firstLetters, (letter) => letter.toUpperCase());
}

/** Of the word and of its parts, as in `GUINEA-BISSAU`, but not of what follows an apostrophe. */
const firstLetters = /(?<![\p{Letter}\p{Mark}'’])\p{Letter}/gu;

const unspeakable = /^[B-DF-HJ-NP-TV-XZ]{2,}$/;
const shortTitles = new Set(['DR', 'JR', 'MR', 'MRS', 'MS', 'SR', 'ST']);
const smallWords = new Set([
  'a',
  'and',
  'at',
  'by',
  'for',
  'from',
  'in',
  'of',
  'on',
  'or',
  'the',
  'to',
]);
const acronyms = new Set([
  ...[
    'ASEAN',
    'AU',
    'CIA',
    'ECOWAS',
    'EU',
    'FBI',
    'IAEA',
    'ILO',
    'IMF',
    'IOC',
    'NASA',
    'NATO',
    'OAS',
  ],
  ...['OECD', 'OPEC', 'OSCE', 'UAE', 'UK', 'UN', 'UNESCO', 'UNHCR', 'UNICEF', 'US', 'USA', 'WHO'],
]);
