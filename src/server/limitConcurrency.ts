import type { FastifyInstance } from 'fastify';
import { HttpFault } from './httpFaults.ts';
import { asksApi } from './telemetry/asksApi.ts';

/**
 * Refuses a request for the API while so many others are being answered: at once and with status 503, instead of after
 * everybody who came before it. Health checks and metrics are always answered.
 */
export function limitConcurrency(http: FastifyInstance, most: number): void {
  let running = 0;
  http.addHook('onRequest', (request, reply, done) => {
    if (!asksApi(request)) {
      done();
    } else if (running < most) {
      running += 1;
      reply.raw.once('close', () => (running -= 1));
      done();
    } else {
      void reply.header('retry-after', '1');
      done(new HttpFault(503, busy(most)));
    }
  });
}

const busy = (most: number) =>
  `The server is answering ${most} other requests, which is as many as it takes at once. Try again in a second.`;
