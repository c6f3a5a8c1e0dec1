import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { filterParameters } from './filterParameters.ts';
import { usedNames } from './usedNames.ts';

/** What the API says of a filter, in its own words, with the parameter that was used in the place of the argument. */
export function inParameterNames(
  { message, extensions }: GraphQLFormattedError,
  schema: GraphQLSchema,
  search: URLSearchParams,
): string {
  const argument = String(extensions?.argument);
  const [root, ...path] = argument.split('.');
  if (root !== 'filter' || !message.startsWith(`${argument}: `)) return message;
  const used = usedNames(path, filterParameters(schema), [...search.keys()]);
  return used === undefined ? message : `${used}${message.slice(argument.length)}`;
}
