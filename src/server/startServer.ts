import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { usualLimits } from '../config/limits.ts';
import { newsFeed } from '../feeds/atom/newsFeed.ts';
import { calendarFeed } from '../feeds/calendar/calendarFeed.ts';
import { readTrustedDocuments } from '../guard/trustedDocuments.ts';
import { buildSchema } from '../schema/buildSchema.ts';
import type { Store } from '../store/store.ts';
import { contextOfRequest, type RequestContext } from './contextOfRequest.ts';
import { createApollo } from './createApollo.ts';
import { createHttpServer } from './createHttpServer.ts';
import { drain } from './drain.ts';
import { serveExplorers } from './explorer/serveExplorers.ts';
import { askOverHttp } from './feeds/askOverHttp.ts';
import { serveFeeds } from './feeds/serveFeeds.ts';
import { identifyBy } from './identify.ts';
import { canSpendFrom, openBudgets } from './openBudgets.ts';
import { limitConcurrency } from './limitConcurrency.ts';
import { ListenError } from './listenError.ts';
import { serveGraphql } from './serveGraphql.ts';
import { serveHealth } from './serveHealth.ts';
import { createLogger } from './telemetry/createLogger.ts';
import { createMetrics } from './telemetry/metrics.ts';
import { observeRequests } from './telemetry/observeRequests.ts';
import { serveMetrics } from './telemetry/serveMetrics.ts';
import { tallyOperation } from './telemetry/tallyOperation.ts';
import { tallyStatements } from './telemetry/tallyStatements.ts';

export interface RunningServer {
  /** Where the server answers, without a slash at the end: `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Takes no new connections, finishes the running requests, then resolves. The store stays open. */
  readonly close: () => Promise<void>;
}

/**
 * What the server reads of the configuration. Where nothing is said of them, no answers are kept, the usual limits hold,
 * nobody has a budget, any number may ask at once, and the public may read.
 */
export type ServerSettings = Pick<Config, 'host' | 'port' | 'publicUrl' | 'logLevel'> &
  Partial<
    Pick<
      Config,
      | 'answerCacheBytes'
      | 'budget'
      | 'concurrentRequests'
      | 'corsOrigins'
      | 'limits'
      | 'metricsToken'
      | 'persistedQueryBytes'
      | 'requireKey'
      | 'trustedDocuments'
      | 'trustProxy'
    >
  >;

interface ServerParts {
  readonly store: Store;
  readonly config: ServerSettings;
  /** Another schema than the product's own, for tests of the server alone. */
  readonly schema?: GraphQLSchema;
  readonly logger?: Logger;
  /** The clock of the budgets, for tests. */
  readonly now?: () => number;
}

/** Serves the API, the feeds, the explorers, the health checks and the metrics over HTTP until it is closed. */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { config, schema = buildSchema(), logger = createLogger(config.logLevel) } = parts;
  const { limits = usualLimits } = config;
  const feeds = [calendarFeed.document, newsFeed.document];
  const trusted =
    config.trustedDocuments === undefined
      ? undefined
      : readTrustedDocuments(config.trustedDocuments, schema, feeds);
  const metrics = createMetrics(parts.store);
  const store = tallyStatements(parts.store, metrics);
  const { countRefusal } = metrics;
  const http = await createHttpServer({
    logger,
    limits,
    corsOrigins: config.corsOrigins ?? [],
    trustProxy: config.trustProxy,
    countRefusal,
  });
  observeRequests(http, metrics);
  limitConcurrency(http, config.concurrentRequests ?? Infinity);
  const apollo = createApollo<RequestContext>(schema, logger, {
    limits,
    trusted,
    persistedQueryBytes: config.persistedQueryBytes,
    plugins: [tallyOperation],
    onRefusal: countRefusal,
  });
  await apollo.start();
  const { budgets, stopSharing } = openBudgets(parts.store, config.budget, parts.now);
  const viewerOf = identifyBy({ store, budgets, requireKey: config.requireKey ?? false });
  const createContext = contextOfRequest({
    store: parts.store,
    metrics,
    budgets,
    viewerOf,
    pageSize: limits.pageSize,
  });
  serveGraphql(http, apollo, {
    createContext,
    store,
    viewerOf,
    trusted,
    canSpend: canSpendFrom(budgets),
    answerCacheBytes: config.answerCacheBytes ?? 0,
  });
  serveFeeds(http, {
    schema,
    ask: askOverHttp(apollo, createContext),
    publicUrl: config.publicUrl,
  });
  await http.register(serveExplorers);
  serveHealth(http, store);
  serveMetrics(http, metrics, config.metricsToken);
  const url = await listen(http, config);
  return {
    url,
    async close() {
      await drain(http);
      await apollo.stop();
      await stopSharing();
      metrics.close();
    },
  };
}

/** How many connections may wait to be accepted: enough for a burst of 2,000 clients. */
const backlog = 4096;

async function listen(
  http: FastifyInstance,
  { host, port }: ServerParts['config'],
): Promise<string> {
  try {
    return await http.listen({ host, port, backlog });
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error && error.code;
    const remedy = listenRemedies[String(code)];
    if (remedy === undefined) throw error;
    throw new ListenError(`Cannot listen on port ${port} of ${host}: ${remedy}`, { cause: error });
  }
}

const listenRemedies: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program is using it. Stop that program, or set PORT to another number.',
  EACCES: 'this user may not. Set PORT to a number above 1023.',
  EADDRNOTAVAIL:
    'this machine has no such address. Set HOST to one that it has, such as 127.0.0.1.',
  ENOTFOUND: 'the name is not known. Set HOST to an address of this machine, such as 127.0.0.1.',
};
