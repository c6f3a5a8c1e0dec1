import { GraphQLError } from 'graphql';

/** An error of a compiled operation as graphql-js gives it: what a resolver has thrown with its place keeps that, and none is without extensions. */
export function likeGraphqlError({
  message,
  originalError,
  path,
  locations,
  extensions,
}: GraphQLError): GraphQLError {
  if (originalError instanceof GraphQLError && originalError.path !== undefined)
    return originalError;
  const error = new GraphQLError(message, { path, originalError, extensions });
  return Object.assign(error, { locations });
}
