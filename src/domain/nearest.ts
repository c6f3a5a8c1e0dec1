import { didYouMean } from 'graphql/jsutils/didYouMean.js';
import { suggestionList } from 'graphql/jsutils/suggestionList.js';

/** ` Did you mean "HELD"?`, or nothing when nothing is near. */
export function nearest(input: unknown, options: readonly string[]): string {
  return didYouMean(nearestFirst(String(input), options));
}

/** The options that are near, the nearest first. */
export const nearestFirst = (input: string, options: readonly string[]): readonly string[] =>
  suggestionList(input, options);
