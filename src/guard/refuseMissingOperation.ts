import { GraphQLError } from 'graphql';
import type { Guard } from './guardOperations.ts';

/** Refuses a mutation or a subscription where the schema has none, which GraphQL finds only when it runs. */
export const refuseMissingOperation: Guard = ({ schema, definition: { operation } }) => {
  if (schema.getRootType(operation)) return undefined;
  throw new GraphQLError(`This API has no ${operation}: it is read by queries.`, {
    extensions: { code: 'OPERATION_NOT_SUPPORTED', http: { status: 400 } },
  });
};
