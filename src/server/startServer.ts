import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { pino, type Logger } from 'pino';
import type { Config } from '../config.ts';
import { createContext, type Context } from '../entities/context.ts';
import { buildSchema } from '../schema/buildSchema.ts';
import type { Store } from '../store/store.ts';
import { createApollo } from './createApollo.ts';
import { createHttpServer } from './createHttpServer.ts';
import { serveExplorers } from './explorer/serveExplorers.ts';
import { askOverHttp } from './feeds/askOverHttp.ts';
import { serveFeeds } from './feeds/serveFeeds.ts';
import { identifyBy } from './identify.ts';
import { ListenError } from './listenError.ts';
import { serveGraphql } from './serveGraphql.ts';
import { serveHealth } from './serveHealth.ts';

export interface RunningServer {
  /** Where the server answers, without a slash at the end: `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Takes no new connections, finishes the running requests, then resolves. The store stays open. */
  readonly close: () => Promise<void>;
}

interface ServerParts {
  readonly store: Store;
  /** No answers are kept if nothing is said of them. */
  readonly config: Pick<Config, 'host' | 'port' | 'publicUrl' | 'logLevel'> &
    Partial<Pick<Config, 'answerCacheBytes'>>;
  /** Another schema than the product's own, for tests of the server alone. */
  readonly schema?: GraphQLSchema;
  readonly logger?: Logger;
}

/** Serves the API, the feeds, the explorers and the health checks over HTTP until it is closed. */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const {
    store,
    config,
    schema = buildSchema(),
    logger = pino({ level: config.logLevel }),
  } = parts;
  const http = createHttpServer(logger);
  const apollo = createApollo<Context>(schema, logger);
  await apollo.start();
  const viewerOf = identifyBy(store);
  const createContextOf = async (request: FastifyRequest, reply: FastifyReply): Promise<Context> =>
    createContext({ store, viewer: await viewerOf(request, reply) });
  serveGraphql(http, apollo, {
    createContext: createContextOf,
    store,
    viewerOf,
    answerCacheBytes: config.answerCacheBytes ?? 0,
  });
  serveFeeds(http, {
    schema,
    ask: askOverHttp(apollo, createContextOf),
    publicUrl: config.publicUrl,
  });
  serveExplorers(http);
  serveHealth(http, store);
  const url = await listen(http, config);
  return {
    url,
    async close() {
      await drain(http);
      await apollo.stop();
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

/** Time for clients to learn from `Connection: close` that they should not send another request. */
const noticeMilliseconds = 200;

// A kept-alive connection may be sending its next request at this very moment. Closing at once would lose it,
// so each answer first tells its client to leave, and only then the idle connections are cut.
async function drain(http: FastifyInstance): Promise<void> {
  http.isClosing = true;
  await sleep(noticeMilliseconds);
  await http.close();
}
