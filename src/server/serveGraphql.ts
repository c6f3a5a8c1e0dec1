import type { ApolloServer, BaseContext } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';

/** Where the API is served. */
export const graphqlPath = '/graphql';

/** Serves GraphQL over POST and GET; Apollo refuses mutations over GET. */
export function serveGraphql<TContext extends BaseContext>(
  http: FastifyInstance,
  apollo: ApolloServer<TContext>,
  createContext: () => TContext,
): void {
  http.route({
    method: ['GET', 'POST'],
    url: graphqlPath,
    exposeHeadRoute: false,
    async preHandler(request, reply) {
      // Whoever opens the endpoint in a browser wants the explorer, not a word on cross-site requests.
      const opened = request.method === 'GET' && request.headers.accept?.includes('text/html');
      if (opened && !request.url.includes('?')) return reply.redirect('/');
    },
    handler: fastifyApolloHandler(apollo, { context: async () => createContext() }),
  });
}
