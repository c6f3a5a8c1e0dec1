import type { ApolloServerPlugin } from '@apollo/server';
import type { GuardedContext } from '../../guard/guardOperations.ts';

/**
 * Tells in `extensions.cost` of each answer what the request costs and may cost. It follows from operation and variables,
 * as the answer does, so that a kept answer tells the same.
 */
export const tellCost: ApolloServerPlugin<GuardedContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body }, contextValue: { answer } }) {
        if (body.kind !== 'single' || answer.cost === undefined) return;
        const { singleResult } = body;
        singleResult.extensions = { ...singleResult.extensions, cost: answer.cost };
      },
    };
  },
};
