// cspell:ignore eventtimedate gkgrecordid NUMARTS
/**
 * Which of the files that are taken for an event file of GDELT this one is, by its first line; undefined where
 * nothing speaks against events.
 */
export function whatItLooksLike(firstLine: string): string | undefined {
  return kinds.find(([pattern]) => pattern.test(firstLine))?.[1];
}

const mentions = 'a mentions file';
const graph = 'a file of the Global Knowledge Graph (GKG)';
const reduced = 'the reduced event file, which lacks the ids of events';
const commas = 'a table separated by commas, where event files have tabs and no quotation marks';

const kinds: readonly (readonly [pattern: RegExp, kind: string])[] = [
  [/^\s*</, 'a web page'],
  [/^globaleventid[\t,]eventtimedate/i, mentions],
  [/^\d+[\t,]\d{14}[\t,]\d{14}[\t,]\d[\t,]/, mentions],
  [/^gkgrecordid\t/i, graph],
  [/^\d{14}-T?\d+\t/, graph],
  [/^DATE\tNUMARTS\t/, graph],
  [/^Date\tSource\tTarget\tCAMEOCode\t/, reduced],
  [/^"?globaleventid"?,/i, commas],
  [/^"?\d+"?,"?\d{8}"?,"?\d{6}"?,/, commas],
];
