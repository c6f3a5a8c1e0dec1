import type { FastifyCorsOptions } from '@fastify/cors';

/** Where Apollo Studio is opened, which asks an API from the browser as any other site does. */
const apolloStudio = 'https://studio.apollographql.com';

/**
 * Lets pages of these origins, and Apollo Studio, ask the API from a browser. A browser that asks whether it may is told
 * for a day. No cookie or other mark of the browser is taken: whoever has a key sends it.
 */
export function allowOrigins(origins: readonly string[]): FastifyCorsOptions {
  const allowed = new Set([apolloStudio, ...origins]);
  const all = allowed.has('*');
  return {
    origin(origin, answer) {
      const isAllowed = origin !== undefined && (all || allowed.has(origin));
      answer(null, isAllowed ? origin : false);
    },
    methods: ['GET', 'POST'],
    exposedHeaders: ['etag', 'retry-after', 'x-request-id'],
    maxAge: 86_400,
    strictPreflight: false,
  };
}
