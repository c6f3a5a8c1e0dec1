import { sql } from 'kysely';

import { InputError } from '../../connections/inputError.ts';
import type { Sql } from '../../connections/entity.ts';
import { parseSearch, type ParsedSearch } from '../../domain/parseSearch.ts';
import { SearchTextError } from '../../domain/searchTextError.ts';
import type { Context } from '../context.ts';
import { MOST_COUNTED, wordFrequency } from './wordFrequency.ts';
import { tsQuery } from './tsQuery.ts';

/** What a text asks for: its words, and the same as a `tsquery`. */
export interface ReadText {
  readonly parsed: ParsedSearch;
  readonly query: Sql;
}

/** What a text asks of the words of events. */
export interface SoughtText extends ReadText {
  /** Whether so many events have the words that a page is sooner full by going through events in their order. */
  readonly isFrequent: boolean;
  /** Whether there are so few that all of them can be ranked. */
  readonly canRankAll: boolean;
  /**
   * A power of two beyond the number of events where all can be ranked. As the limit of a query it tells the planner
   * how few they are, which would else read all events to find them.
   */
  readonly bound: number | undefined;
}

/**
 * Of so many among a million events, a page of 20 is full after some five thousand in their order: as soon as all of
 * them are fetched and sorted. `bench/search` times words on either side.
 */
const FREQUENT = 4_000;

/** Reads what is looked for, and asks the index how much of it there is. Refuses what cannot be looked for. */
export const resolveText = async (
  text: string,
  argument: string,
  context: Pick<Context, 'store' | 'directory'>,
): Promise<SoughtText> => {
  const read = readText(text, argument);
  const count = await wordFrequency(tsQuery(read.parsed), context);
  const canRankAll = count < MOST_COUNTED;
  // Twice as many, for what is written meanwhile.
  const bound = canRankAll ? 2 ** (Math.ceil(Math.log2(count + 16)) + 1) : undefined;
  return { ...read, isFrequent: count > FREQUENT, canRankAll, bound };
};

/** Reads what is looked for. Refuses, in the name of the argument, what cannot be. */
export const readText = (text: string, argument: string): ReadText => {
  try {
    const parsed = parseSearch(text);
    return { parsed, query: sql`${tsQuery(parsed)}::tsquery` };
  } catch (error) {
    if (error instanceof SearchTextError) throw new InputError(argument, error.message);
    throw error;
  }
};
