import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { TrustedDocuments } from '../guard/trustedDocuments.ts';
import type { VersionStore } from './answers/dataVersion.ts';
import { type Answerer, type CanSpend, keepAnswers } from './answers/keepAnswers.ts';
import type { AnswerContext } from './answers/markVolatile.ts';
import type { Identify } from './identify.ts';
import { refuseOtherBodies } from './refuseOtherBodies.ts';
import { refuseUnknownIds } from './resolveDocumentIds.ts';

/** Where the API is served. */
export const graphqlPath = '/graphql';

interface Parts<TContext> {
  readonly createContext: (request: FastifyRequest, reply: FastifyReply) => Promise<TContext>;
  readonly store: VersionStore;
  readonly viewerOf: Identify;
  /** The only documents that are run, where there are such. */
  readonly trusted: TrustedDocuments | undefined;
  readonly canSpend: CanSpend;
  /** The most bytes of answers that are kept; 0 keeps none. */
  readonly answerCacheBytes: number;
}

/** Serves GraphQL over POST and GET; Apollo refuses mutations over GET. */
export function serveGraphql<TContext extends AnswerContext>(
  http: FastifyInstance,
  apollo: ApolloServer<TContext>,
  { createContext, store, viewerOf, trusted, canSpend, answerCacheBytes }: Parts<TContext>,
): void {
  const contexts = new WeakMap<FastifyRequest, TContext>();
  const handler = fastifyApolloHandler(apollo, {
    async context(request, reply) {
      const context = await createContext(request, reply);
      contexts.set(request, context);
      return context;
    },
  });
  const ask: Answerer = async (request, reply) => handler.call(http, request, reply);
  const answer =
    answerCacheBytes === 0
      ? ask
      : keepAnswers({
          store,
          bytes: answerCacheBytes,
          answer: ask,
          viewerOf,
          canSpend,
          isLasting: (request) => contexts.get(request)?.answer.isVolatile === false,
        });
  http.route({
    method: ['GET', 'POST'],
    url: graphqlPath,
    exposeHeadRoute: false,
    config: { asksApi: true },
    onRequest: refuseOtherBodies,
    preValidation: trusted ? refuseUnknownIds(trusted) : [],
    async preHandler(request, reply) {
      // Whoever opens the endpoint in a browser wants the explorer, not a word on cross-site requests.
      const opened = request.method === 'GET' && request.headers.accept?.includes('text/html');
      if (opened && !request.url.includes('?')) return reply.redirect('/');
    },
    handler: (request, reply) => answer(request, reply),
  });
}
