import type { BilateralBriefQueryVariables } from './generated/graphql.ts';

/** What a brief is asked for: all but what tells one page from another. */
export type Question = Omit<BilateralBriefQueryVariables, 'after' | 'overview'>;

/**
 * Reads the question out of the address of the page, so that a brief can be linked to: `?a=KR&b=CN&from=2025-11-01`.
 * `first` says how many events a page of the timeline has.
 */
export function readQuestion(search: string): Question {
  const parameters = new URLSearchParams(search);
  // A field that is left empty is in the address all the same.
  const read = (name: string): string | undefined => {
    const value = parameters.get(name)?.trim();
    return value === '' ? undefined : value;
  };
  return {
    a: read('a') ?? 'KR',
    b: read('b') ?? 'CN',
    from: read('from') ?? null,
    to: read('to') ?? null,
    first: Number(read('first') ?? 20),
  };
}
