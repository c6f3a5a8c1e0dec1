import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';

/** What is known of the answer to a request. Apollo copies the context, but not what it holds. */
export interface AnswerContext {
  readonly answer: { isVolatile: boolean };
}

/** Marks the answers of mutations, and those that have errors: they may not be kept. */
export const markVolatile: ApolloServerPlugin<AnswerContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ operation, response: { body }, contextValue: { answer } }) {
        const hasErrors = body.kind !== 'single' || body.singleResult.errors !== undefined;
        if (hasErrors || operation?.operation !== OperationTypeNode.QUERY) answer.isVolatile = true;
      },
    };
  },
};
