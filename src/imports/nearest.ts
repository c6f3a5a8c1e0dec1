import { didYouMean } from 'graphql/jsutils/didYouMean.js';
import { suggestionList } from 'graphql/jsutils/suggestionList.js';

/** ` Did you mean "HELD"?`, or nothing when nothing is near. */
export function nearest(input: unknown, options: readonly string[]): string {
  return didYouMean(suggestionList(String(input), options));
}
