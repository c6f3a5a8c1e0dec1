import { randomUUID } from 'node:crypto';
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { answerBrokenConnection, answerHttpError, answerUnknownRoute } from './answerHttpError.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** True from the moment that the server has begun to close. */
    isClosing: boolean;
  }
}

/** Largest request body, in bytes: far above any operation a person writes, far below what could hurt. */
const bodyLimit = 100 * 1024;

/** An HTTP server without routes, that bounds every request in size and time and answers every fault in JSON. */
export function createHttpServer(logger: Logger): FastifyInstance {
  // Typed as Fastify's own logger, so that the instance is not generic over the kind of logger.
  const loggerInstance: FastifyBaseLogger = logger;
  const http = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit,
    http: { maxHeaderSize: 16 * 1024, headersTimeout: 10_000, connectionsCheckingInterval: 2_000 },
    requestTimeout: 15_000,
    keepAliveTimeout: 5_000,
    maxRequestsPerSocket: 10_000,
    // What still arrives while closing is answered in full: no request is lost.
    return503OnClosing: false,
    clientErrorHandler: answerBrokenConnection,
    frameworkErrors: answerHttpError,
  });
  http.isClosing = false;
  http.removeContentTypeParser('text/plain');
  http.setErrorHandler(answerHttpError);
  http.setNotFoundHandler(answerUnknownRoute);
  http.addHook('onRequest', async (request, reply) => {
    // Resolvers' errors are logged under this id; a client's own is not trusted.
    request.headers['x-request-id'] = request.id;
    reply.header('x-request-id', request.id);
    reply.header('x-content-type-options', 'nosniff');
  });
  http.addHook('onSend', async (_request, reply) => {
    if (http.isClosing) reply.header('connection', 'close');
  });
  http.addHook('onResponse', async (request, reply) => {
    request.log.debug(
      {
        method: request.method,
        path: request.routeOptions.url,
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime),
      },
      'answered',
    );
  });
  return http;
}
