import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { faultBody } from '../httpFaults.ts';
import type { Metrics } from './metrics.ts';

/**
 * Serves the metrics at `/metrics`: to whoever sends the token, and without a token to this machine alone. A proxy on
 * this machine speaks for others, so what came through one is refused.
 */
export function serveMetrics(http: FastifyInstance, metrics: Metrics, token?: string): void {
  http.get('/metrics', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    if (token === undefined ? !isFromHere(request) : !hasToken(request, token)) {
      const status = token === undefined ? 403 : 401;
      if (status === 401) reply.header('www-authenticate', 'Bearer');
      return reply.code(status).send(faultBody(status));
    }
    reply.header('content-type', metrics.contentType);
    return metrics.read();
  });
}

const isFromHere = ({ socket, headers }: FastifyRequest): boolean =>
  /^(::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '') &&
  !forwardingHeaders.some((name) => name in headers);

const forwardingHeaders = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

function hasToken({ headers: { authorization = '' } }: FastifyRequest, token: string): boolean {
  const [sent, wanted] = [Buffer.from(authorization), Buffer.from(`Bearer ${token}`)];
  return sent.length === wanted.length && timingSafeEqual(sent, wanted);
}
