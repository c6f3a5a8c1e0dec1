import type { QueryResolvers } from '../generated/graphql.ts';

/** What the request costs, and what is left after it: the guard has judged and taken it before anything is resolved. */
export const rateLimitResolver: Pick<QueryResolvers, 'rateLimit'> = {
  rateLimit(_, _arguments, { answer, budget }) {
    answer.isVolatile = true;
    if (answer.cost === undefined) throw new Error('Nobody has judged what the request costs.');
    const { requested: cost, limit } = answer.cost;
    const state = budget?.state();
    if (state === undefined || state.remaining === Infinity)
      return { cost, limit, remaining: null, resetAt: null };
    return { cost, limit, remaining: state.remaining, resetAt: state.resetAt.toISOString() };
  },
};
