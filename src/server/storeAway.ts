import type { FormattedExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql';

/** SQLSTATE of a disk without room. */
const DISK_FULL = '53100';

/** Says of a field that the database could not be asked, and what to do. */
export function storeAway(
  { path, locations }: GraphQLFormattedError,
  { originalError }: GraphQLError,
): GraphQLFormattedError {
  const isFull =
    originalError !== undefined && 'code' in originalError && originalError.code === DISK_FULL;
  return {
    message: isFull
      ? 'The database has no room left, and nothing was changed. Reading goes on; tell whoever runs this server.'
      : 'The database does not answer. Try again in a few seconds; a change is safe to send again with its idempotencyKey.',
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code: 'SERVICE_UNAVAILABLE' },
  };
}

/** Whether nothing could be answered because the database could not be asked: status 503, and not a part of an answer. */
export function hasFailedForStore({ data, errors }: FormattedExecutionResult): boolean {
  const isAway = errors?.some(({ extensions }) => extensions?.code === 'SERVICE_UNAVAILABLE');
  return isAway === true && Object.values(data ?? {}).every((value) => value === null);
}
