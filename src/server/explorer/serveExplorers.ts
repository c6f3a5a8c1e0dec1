import type { FastifyInstance } from 'fastify';
import { graphiqlAssets } from './graphiqlAssets.ts';
import { graphiqlPage } from './graphiqlPage.ts';
import type { Page } from './page.ts';
import { readExampleOperations } from './readExampleOperations.ts';
import { sandboxPage } from './sandboxPage.ts';

/** Serves Apollo Sandbox at `/` and GraphiQL at `/graphiql`, both with the example operations. */
export function serveExplorers(http: FastifyInstance): void {
  const examples = readExampleOperations();
  servePage(http, '/', sandboxPage(examples));
  servePage(http, '/graphiql', graphiqlPage(examples));
  for (const { path, contentType, read } of Object.values(graphiqlAssets)) {
    http.get(path, async (_request, reply) => {
      reply.header('content-type', contentType);
      reply.header('cache-control', 'public, max-age=31536000, immutable');
      return read();
    });
  }
}

function servePage(http: FastifyInstance, path: string, page: Page): void {
  http.get(path, async (_request, reply) => {
    reply.header('content-type', 'text/html; charset=utf-8');
    reply.header('content-security-policy', page.contentSecurityPolicy);
    reply.header('referrer-policy', 'no-referrer');
    reply.header('cache-control', 'no-cache');
    return page.html;
  });
}
