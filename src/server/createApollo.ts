import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { refuseMissingOperation } from '../guard/refuseMissingOperation.ts';
import { requireRole, type GuardedContext } from '../guard/requireRole.ts';
import { refuseUnstorableText } from '../guard/refuseUnstorableText.ts';
import { type AnswerContext, markVolatile } from './answers/markVolatile.ts';
import { createErrorMask } from './errorMask.ts';

/**
 * The GraphQL server. Everything that Apollo would let NODE_ENV decide is decided here, so that
 * development and production answer alike; nothing is reported to anybody.
 */
export function createApollo<TContext extends GuardedContext & AnswerContext>(
  schema: GraphQLSchema,
  logger: Logger,
): ApolloServer<TContext> {
  const { plugin, formatError } = createErrorMask(logger);
  return new ApolloServer<TContext>({
    schema,
    logger,
    formatError,
    plugins: [
      plugin,
      requireRole(schema),
      markVolatile,
      refuseMissingOperation,
      refuseUnstorableText,
      // It would wrap every resolver.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    parseOptions: { maxLexicalTokens: 1000 },
    validationOptions: { maxErrors: 5 },
    maxRecursiveSelections: 400,
  });
}
