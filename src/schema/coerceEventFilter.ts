import { coerceInputValue, type GraphQLSchema, isInputObjectType } from 'graphql';
import type { GraphQLInputObjectType } from 'graphql';
import type { EventFilter } from '../generated/graphql.ts';

/**
 * Checks a filter of the API's lists of events as GraphQL checks a variable, and gives it as resolvers are given it.
 * Everything that is wrong is told, with its path in the filter; what is returned is of use only where nothing was.
 */
export function coerceEventFilter(
  schema: GraphQLSchema,
  value: unknown,
  onFault: (path: readonly (string | number)[], message: string) => void,
): EventFilter {
  const filter: unknown = coerceInputValue(value, eventFilterType(schema), (path, _, { message }) =>
    onFault(path, message),
  );
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- coerced to the type that this one is generated from
  return (filter as EventFilter | null) ?? {};
}

/** The input type of the filter that all lists of events share. */
export function eventFilterType(schema: GraphQLSchema): GraphQLInputObjectType {
  const type = schema.getType('EventFilter');
  if (!isInputObjectType(type)) throw new Error('The contract has no input type EventFilter.');
  return type;
}
