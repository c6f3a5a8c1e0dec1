import type { ApolloServerPlugin, GraphQLRequest } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { badValue, nameBadValue } from './nameBadValue.ts';
import { maskedError } from './maskedError.ts';
import { publicErrorCodes } from './publicErrorCodes.ts';
import { isStoreAway } from '../store/isStoreAway.ts';
import { hasFailedForStore, storeAway } from './storeAway.ts';
import { isStoppedStatement, stoppedStatement } from './stoppedStatement.ts';
import { isTooManyTokens, tooManyTokens } from './tooManyTokens.ts';

/** The two places where Apollo lets an error be seen: with its request, and on its way out. */
interface ErrorMask {
  readonly plugin: ApolloServerPlugin;
  readonly formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
}

/**
 * Lets expected errors through and masks all others: the cause goes to the log, its request id to the client.
 * Apollo formats an error without its request, so the plugin notes the id of each unexpected error before.
 */
export function createErrorMask(
  logger: Logger,
  onRefusal: (code: string) => void = () => {},
): ErrorMask {
  const requestIds = new WeakMap<GraphQLError, string>();
  return {
    plugin: {
      async requestDidStart({ request }) {
        return {
          async didEncounterErrors({ errors, operationName }) {
            const reqId = requestIdOf(request);
            for (const error of errors.filter((candidate) => !isExpected(candidate))) {
              if (isStoreAway(error.originalError)) {
                const reason = error.originalError?.message;
                logger.warn({ reason, reqId, operationName }, 'the database does not answer');
                continue;
              }
              if (reqId !== undefined) requestIds.set(error, reqId);
              const err = error.originalError ?? error;
              logger.error({ err, reqId, operationName, path: error.path }, 'unexpected error');
            }
          },
          async willSendResponse({ response: { http, body } }) {
            if (body.kind !== 'single' || !hasFailedForStore(body.singleResult)) return;
            http.status = 503;
            http.headers.set('retry-after', '1');
          },
        };
      },
      async contextCreationDidFail({ error }) {
        const err = error instanceof GraphQLError ? error.originalError : error;
        // What a client did wrong is no trouble of the server's; what kept the server from telling is.
        if (err) logger.error({ err }, 'the context of a request could not be made');
      },
      async unexpectedErrorProcessingRequest({ requestContext, error }) {
        const reqId = requestIdOf(requestContext.request);
        logger.error({ err: error, reqId }, 'a request could not be processed');
      },
    },
    formatError(formatted, error) {
      const told = tell(formatted, error);
      onRefusal(String(told.extensions?.code));
      return told;
    },
  };

  function tell(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
    if (isTooManyTokens(error)) return tooManyTokens(formatted);
    if (error instanceof GraphQLError && isExpected(error)) return nameBadValue(formatted, error);
    if (publicErrorCodes.has(formatted.extensions?.code)) return formatted;
    if (isStoppedStatement(error)) return stoppedStatement(formatted);
    if (error instanceof GraphQLError && isStoreAway(error.originalError))
      return storeAway(formatted, error);
    const { locations, path } = formatted;
    return {
      ...maskedError(error instanceof GraphQLError ? requestIds.get(error) : undefined),
      ...(locations && { locations }),
      ...(path && { path }),
    };
  }
}

function isExpected(error: GraphQLError): boolean {
  return publicErrorCodes.has(error.extensions.code) || badValue(error) !== undefined;
}

function requestIdOf(request: GraphQLRequest): string | undefined {
  return request.http?.headers.get('x-request-id');
}
