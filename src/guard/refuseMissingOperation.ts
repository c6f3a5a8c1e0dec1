import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';

/** Refuses a mutation or a subscription where the schema has none, which GraphQL finds only when it runs. */
export const refuseMissingOperation: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ schema, operation }) {
        const wanted = operation?.operation;
        if (wanted === undefined || schema.getRootType(wanted)) return Promise.resolve();
        throw new GraphQLError(`This API has no ${wanted}: it is read by queries.`, {
          extensions: { code: 'OPERATION_NOT_SUPPORTED', http: { status: 400 } },
        });
      },
    }),
};
