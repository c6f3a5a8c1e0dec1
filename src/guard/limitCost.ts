import type { GraphQLSchema } from 'graphql';
import type { Limits } from '../config/limits.ts';
import { valueOf } from './cost/cost.ts';
import { readOperationCosts } from './cost/operationCost.ts';
import type { Guard } from './guardOperations.ts';
import { LimitError } from './limitError.ts';

/**
 * Judges what a request costs, with its variables, and refuses one that costs too much. What it costs is noted in the
 * context, for whoever tells it, and taken from the budget of whoever asks.
 */
export function limitCost(
  schema: GraphQLSchema,
  { cost: limit, pageSize }: Pick<Limits, 'cost' | 'pageSize'>,
): Guard {
  const costOf = readOperationCosts(schema, pageSize);
  return (operation) => {
    const cost = costOf(operation);
    return ({ variables, context: { answer, budget } }) => {
      const requested = Math.ceil(valueOf(cost, variables) - ROUNDING);
      answer.cost = { requested, limit };
      if (requested > limit) {
        throw new LimitError(
          `The request costs ${requested.toLocaleString('en')}, and at most ${limit.toLocaleString('en')} are answered: an object costs 1, and the lists below it as many times that as it may have. Ask for smaller pages with \`first\`, above all of lists in lists, and page on with \`after\`.`,
          { code: 'QUERY_TOO_EXPENSIVE', limit: 'cost', most: limit, found: requested },
        );
      }
      budget?.spend(requested);
    };
  };
}

/** What sums of fractions may be too much by. */
const ROUNDING = 1e-6;
