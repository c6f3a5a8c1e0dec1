import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import { graphiqlAssets } from './graphiqlAssets.ts';
import { graphiqlPage } from './graphiqlPage.ts';
import type { Page } from './page.ts';
import { readExampleOperations } from './readExampleOperations.ts';
import { sandboxPage } from './sandboxPage.ts';

/** Serves Apollo Sandbox at `/` and GraphiQL at `/graphiql`, both with the example operations. */
export async function serveExplorers(http: FastifyInstance): Promise<void> {
  await http.register(helmet, pageHeaders);
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
    reply.header('cache-control', 'no-cache');
    return page.html;
  });
}

/** What a browser is told of the pages. Each has a policy of its own for what it may load; TLS is the proxy's matter. */
const pageHeaders: FastifyHelmetOptions = {
  contentSecurityPolicy: false,
  strictTransportSecurity: false,
  // Sandbox opens Apollo's pages in windows that report back.
  crossOriginOpenerPolicy: { policy: 'same-origin-allow-popups' },
};
