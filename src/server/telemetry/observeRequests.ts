import type { FastifyInstance } from 'fastify';
import { asksApi } from './asksApi.ts';
import type { Metrics } from './metrics.ts';
import { tallyOf, type RequestTally } from './requestTally.ts';
import { beginTrace, endTrace } from './traceRequest.ts';

/** Logs, counts and traces every request. The log has a line for each at the level `debug`, without what was sent. */
export function observeRequests(http: FastifyInstance, metrics: Metrics): void {
  http.addHook('onRequest', (request, _reply, done) => {
    if (asksApi(request)) tallyOf(request).span = beginTrace(request);
    done();
  });
  http.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    const { statusCode: status, elapsedTime } = reply;
    const tally = tallyOf(request);
    request.log.debug(
      {
        method,
        path: routeOptions.url,
        status,
        milliseconds: Math.round(elapsedTime),
        ...(asksApi(request) && toldOf(tally)),
      },
      'answered',
    );
    metrics.countResponse(labelOfMethod(method), routeOptions.url ?? 'none', status);
    if (asksApi(request)) metrics.countAsked(tally, elapsedTime / 1_000);
    endTrace(tally, reply);
    done();
  });
}

const toldOf = ({ operationName, isKept, statements, sqlSeconds, cost }: RequestTally) => ({
  operationName,
  isKept,
  statements,
  sqlMilliseconds: Math.round(sqlSeconds * 1_000),
  cost,
});

const labelOfMethod = (method: string): string =>
  ['GET', 'HEAD', 'OPTIONS', 'POST'].includes(method) ? method : 'other';
