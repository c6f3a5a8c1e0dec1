import { z } from 'zod';
import { wholeNumber } from './wholeNumber.ts';

/** The most that one request may bring or ask for. */
export interface Limits {
  /** How deep fields may lie in an operation; those of introspection do not count. */
  readonly depth: number;
  /** How deep any field may lie, those of introspection too. */
  readonly nesting: number;
  /** Fields and fragments of an operation, each as often as fragments repeat it. */
  readonly selections: number;
  /** Aliases of an operation, counted in the same way. */
  readonly aliases: number;
  /** Directives of an operation, counted in the same way. */
  readonly directives: number;
  /** Words and signs of a document, as GraphQL reads it. */
  readonly tokens: number;
  /** Values in a list of an argument or a variable. */
  readonly listLength: number;
  /** Characters in a text of a query. The texts of mutations have limits of their own, field by field. */
  readonly textLength: number;
  /** How deep lists and objects of a request may lie in each other. */
  readonly jsonDepth: number;
  /** Bytes of a request's body. */
  readonly bodyBytes: number;
  /** Records on a page of a list. */
  readonly pageSize: number;
  /** What an operation may cost, by `@cost` and `@listSize` of the schema. */
  readonly cost: number;
}

/** Each limit as a variable of the environment: how high it may be set, and what it is if nothing is said. */
export const limitVariables = {
  MAX_DEPTH: wholeNumber(100, 12),
  MAX_NESTING: wholeNumber(100, 20),
  MAX_SELECTIONS: wholeNumber(10_000, 400),
  MAX_ALIASES: wholeNumber(10_000, 30),
  MAX_DIRECTIVES: wholeNumber(10_000, 10),
  // GraphQL reads a document by calls for each level that it is deep: more could exhaust the stack.
  MAX_TOKENS: wholeNumber(2_000, 1_000),
  MAX_LIST_LENGTH: wholeNumber(10_000, 500),
  MAX_TEXT_LENGTH: wholeNumber(100_000, 2_000),
  MAX_JSON_DEPTH: wholeNumber(100, 32),
  MAX_BODY_KB: wholeNumber(10_000, 100),
  MAX_PAGE_SIZE: wholeNumber(100, 100),
  MAX_COST: wholeNumber(1_000_000, 10_000),
};

type LimitSettings = z.infer<z.ZodObject<typeof limitVariables>>;

/** The limits that the variables set. */
export function limitsOf(settings: LimitSettings): Limits {
  return Object.freeze({
    depth: settings.MAX_DEPTH,
    nesting: settings.MAX_NESTING,
    selections: settings.MAX_SELECTIONS,
    aliases: settings.MAX_ALIASES,
    directives: settings.MAX_DIRECTIVES,
    tokens: settings.MAX_TOKENS,
    listLength: settings.MAX_LIST_LENGTH,
    textLength: settings.MAX_TEXT_LENGTH,
    jsonDepth: settings.MAX_JSON_DEPTH,
    bodyBytes: settings.MAX_BODY_KB * 1024,
    pageSize: settings.MAX_PAGE_SIZE,
    cost: settings.MAX_COST,
  });
}

/** The limits where the environment says nothing of them. */
export const usualLimits: Limits = limitsOf(z.object(limitVariables).parse({}));
