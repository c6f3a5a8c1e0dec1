import { randomUUID } from 'node:crypto';
import { constants } from 'node:zlib';
import compress, { type FastifyCompressOptions } from '@fastify/compress';
import cors from '@fastify/cors';
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Limits } from '../config/limits.ts';
import { allowOrigins } from './allowOrigins.ts';
import { readJson } from './readJson.ts';
import { answerBrokenConnection, answerHttpError, answerUnknownRoute } from './answerHttpError.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** True from the moment that the server has begun to close. */
    isClosing: boolean;
    /** Counts an error that is sent to a client, by its code. */
    countRefusal: (code: string) => void;
  }
}

interface HttpParts {
  readonly logger: Logger;
  readonly limits: Pick<Limits, 'bodyBytes' | 'jsonDepth'>;
  /** Sites whose pages may ask from a browser. */
  readonly corsOrigins: readonly string[];
  /** The proxies whose word on a client's address is believed. */
  readonly trustProxy?: readonly string[] | undefined;
  readonly countRefusal: (code: string) => void;
}

/** An HTTP server without routes, that bounds every request in size and time and answers every fault in JSON. */
export async function createHttpServer({
  logger,
  limits,
  corsOrigins,
  trustProxy,
  countRefusal,
}: HttpParts): Promise<FastifyInstance> {
  // Typed as Fastify's own logger, so that the instance is not generic over the kind of logger.
  const loggerInstance: FastifyBaseLogger = logger;
  const http = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: limits.bodyBytes,
    ...(trustProxy !== undefined && { trustProxy: [...trustProxy] }),
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
  http.countRefusal = countRefusal;
  http.removeContentTypeParser(['text/plain', 'application/json']);
  http.addContentTypeParser('application/json', { parseAs: 'buffer' }, readJson(http, limits));
  http.setErrorHandler(answerHttpError);
  http.setNotFoundHandler(answerUnknownRoute);
  http.addHook('onRequest', async (request, reply) => {
    // Resolvers' errors are logged under this id; a client's own is not trusted.
    request.headers['x-request-id'] = request.id;
    reply.header('x-request-id', request.id);
    reply.header('x-content-type-options', 'nosniff');
    // An answer is no page: nothing in it may run or be framed, whatever a browser takes it for.
    reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  });
  await http.register(cors, allowOrigins(corsOrigins));
  await http.register(compress, compression);
  http.addHook('onSend', async (_request, reply) => {
    if (http.isClosing) reply.header('connection', 'close');
  });
  return http;
}

/** Answers that are longer than a packet or so are sent compressed to who takes that; quickly rather than tightly. */
const compression: FastifyCompressOptions = {
  threshold: 1400,
  encodings: ['br', 'gzip'],
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  zlibOptions: { level: 5 },
  globalDecompression: false,
};
