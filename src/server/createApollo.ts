import { ApolloServer, type ApolloServerPlugin, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { InMemoryLRUCache } from '@apollo/utils.keyvaluecache';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Limits } from '../config/limits.ts';
import { guardOperations, type GuardedContext } from '../guard/guardOperations.ts';
import { limitCost } from '../guard/limitCost.ts';
import { limitInput } from '../guard/limitInput.ts';
import { limitSize } from '../guard/limitSize.ts';
import { refuseMissingOperation } from '../guard/refuseMissingOperation.ts';
import { requireTrusted } from '../guard/requireTrusted.ts';
import type { TrustedDocuments } from '../guard/trustedDocuments.ts';
import { requireRole } from '../guard/requireRole.ts';
import { type AnswerContext, markVolatile } from './answers/markVolatile.ts';
import { tellCost } from './answers/tellCost.ts';
import { createErrorMask } from './errorMask.ts';
import { compiledGateway } from './execution/compiledGateway.ts';
import { lenientStatus } from './lenientStatus.ts';
import { resolveDocumentIds } from './resolveDocumentIds.ts';

export interface ApolloSettings<TContext extends BaseContext> {
  readonly limits: Limits;
  /** The only documents that are run; any are if nothing is said. */
  readonly trusted?: TrustedDocuments | undefined;
  /** The most bytes of documents that clients may store by their hash; none if nothing is said. */
  readonly persistedQueryBytes?: number | undefined;
  /** What watches over its requests, where something does. */
  readonly plugins?: readonly ApolloServerPlugin<TContext>[];
  /** Told the code of each error that is sent to a client. */
  readonly onRefusal?: (code: string) => void;
}

/**
 * The GraphQL server. Everything that Apollo would let NODE_ENV decide is decided here, so that
 * development and production answer alike; nothing is reported to anybody.
 */
export function createApollo<TContext extends GuardedContext & AnswerContext>(
  schema: GraphQLSchema,
  logger: Logger,
  { limits, trusted, persistedQueryBytes = 0, plugins = [], onRefusal }: ApolloSettings<TContext>,
): ApolloServer<TContext> {
  const { plugin, formatError } = createErrorMask(logger, onRefusal);
  return new ApolloServer<TContext>({
    gateway: compiledGateway(schema),
    logger,
    formatError,
    plugins: [
      ...plugins,
      plugin,
      ...(trusted ? [resolveDocumentIds(trusted)] : []),
      guardOperations([
        ...(trusted ? [requireTrusted(trusted)] : []),
        requireRole(schema),
        refuseMissingOperation,
        limitSize(limits),
        limitInput(limits),
        limitCost(schema, limits),
      ]),
      markVolatile,
      tellCost,
      lenientStatus,
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
    persistedQueries:
      persistedQueryBytes === 0 || trusted
        ? false
        : { cache: new InMemoryLRUCache({ maxSize: persistedQueryBytes }) },
    parseOptions: { maxLexicalTokens: limits.tokens },
    validationOptions: { maxErrors: 5 },
  });
}
