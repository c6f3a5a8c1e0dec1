import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { database } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import { faultBody } from './httpFaults.ts';

/** `/livez` says that the process runs, `/readyz` that it can answer: the database does, and nobody has told it to stop. */
export function serveHealth(http: FastifyInstance, store: Pick<Store, 'run'>): void {
  const probe = sql`select 1`.compile(database);
  http.get('/livez', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return { status: 'alive' };
  });
  http.get('/readyz', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    if (http.isClosing) return reply.code(503).send(faultBody(503, 'The server is closing.'));
    try {
      await store.run(probe);
      return { status: 'ready' };
    } catch (error) {
      request.log.warn({ err: error }, 'the database does not answer');
      return reply.code(503).send(faultBody(503));
    }
  });
}
