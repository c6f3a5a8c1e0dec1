import type { GraphQLFormattedError } from 'graphql';

/** All that a client learns of an unexpected error: the id under which the log holds its cause. */
export function maskedError(requestId: string | undefined): GraphQLFormattedError {
  return {
    message: 'Internal server error.',
    extensions: {
      code: 'INTERNAL_SERVER_ERROR',
      ...(requestId === undefined ? {} : { requestId }),
    },
  };
}
