// cspell:ignore boffici cancell
import type { MeetingFormat, MeetingStatus } from '../../../generated/database.ts';

/** The formats that a visit can have. */
export type VisitFormat = Extract<MeetingFormat, `${string}VISIT`>;

/**
 * The rank of a visit, from a description such as `Official Working Visit. Private visit to Boston afterwards.`: what
 * it begins with counts, or else the first rank that a sentence gives to the visit as a whole. One without a rank
 * (`Informal visit`, `Attended the funeral of …`) is a `VISIT`.
 */
export function visitFormat(description: string): VisitFormat {
  const beginning = /^(?:[\p{L}’-]+,? ){0,4}visits?\b/iu.exec(description)?.[0];
  const words = beginning ?? wholeVisit.exec(description)?.[1] ?? '';
  return ranks.find(([rank]) => rank.test(words))?.[1] ?? 'VISIT';
}

/** `Met with the President during a private visit.`, `…; official visit to Washington`; no side trip to another city. */
const wholeVisit =
  /(?:\b(?:during|on) an? |[.;] (?![^.;]* to (?!Washington)))((?:[\p{L}-]+,? ){1,3}visit)\b/iu;

const ranks: readonly (readonly [RegExp, VisitFormat])[] = [
  [/\bstate visit/i, 'STATE_VISIT'],
  // An official working visit is a working visit with honours.
  [/\bworking\b/i, 'WORKING_VISIT'],
  [/\boffici?al\b/i, 'OFFICIAL_VISIT'],
  [/\bprivate\b/i, 'PRIVATE_VISIT'],
];

/**
 * How far a visit has come. The data set lists visits as made; one that was entered before its first day can only
 * have been expected.
 * @param start the first day that the visit can have begun on
 * @param entered the day of the last change to the entry, where that is known
 */
export function visitStatus(
  description: string,
  start: string,
  entered: string | undefined,
): MeetingStatus {
  const change = /^(?:(?:[\p{L}-]+ ){0,3}visit (?:was )?)?(?:(cancell?ed)|postponed)\b/iu.exec(
    description,
  );
  if (change) return change[1] === undefined ? 'POSTPONED' : 'CANCELLED';
  return entered !== undefined && entered < start ? 'SCHEDULED' : 'HELD';
}
