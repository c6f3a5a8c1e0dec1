import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type {
  ConnectionError,
  FastifyError,
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
} from 'fastify';
import { faultBody, faultCode, HttpFault, isFaultStatus, type FaultStatus } from './httpFaults.ts';
import { maskedError } from './maskedError.ts';

/** Answers a fault that arose outside GraphQL in the shape of a GraphQL answer, and tells nothing internal. */
export function answerHttpError(
  error: FastifyError | HttpFault,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const status = error.statusCode ?? 500;
  if (status >= 500 && !(error instanceof HttpFault)) {
    request.log.error({ err: error }, 'unexpected error');
    request.server.countRefusal('INTERNAL_SERVER_ERROR');
    void reply.code(500).send({ errors: [maskedError(request.id)] });
    return;
  }
  const known = isFaultStatus(status) ? status : 400;
  request.server.countRefusal(faultCode(known));
  void reply.code(known).send(faultBody(known, hintOf(error, request)));
}

/** What is told of a fault of which the status alone says too little. */
function hintOf(error: FastifyError | HttpFault, { server }: FastifyRequest): string | undefined {
  if (error instanceof HttpFault) return error.message;
  if (error.statusCode === 413) {
    const { bodyLimit = 0 } = server.initialConfig;
    return `The body is larger than ${bodyLimit / 1024} KB. Ask for less at once.`;
  }
  return hints[error.code];
}

const hints: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'The body is not valid JSON.',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'The body is empty. Send JSON such as {"query": "{ __typename }"}.',
};

/** Answers a path that is not served with 404, and a method that a path does not take with 405. */
export function answerUnknownRoute(request: FastifyRequest, reply: FastifyReply): void {
  const { server } = request;
  const [url = ''] = request.url.split('?', 1);
  const allowed = server.supportedMethods.filter((method) => server.hasRoute({ method, url }));
  server.countRefusal(faultCode(allowed.length > 0 ? 405 : 404));
  if (allowed.length > 0) {
    void reply.code(405).header('allow', allowed.join(', ')).send(faultBody(405));
  } else {
    void reply.code(404).send(faultBody(404));
  }
}

/** Answers what never became a request: broken HTTP, too many headers, a sender that stalls. */
export function answerBrokenConnection(
  this: FastifyInstance,
  error: ConnectionError,
  socket: Socket,
): void {
  if (socket.writable && error.code !== 'ECONNRESET') {
    const status = brokenConnections[error.code] ?? 400;
    this.countRefusal(faultCode(status));
    const body = JSON.stringify(faultBody(status));
    socket.write(
      [
        `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
        'Connection: close',
        'Content-Type: application/json; charset=utf-8',
        `Content-Length: ${Buffer.byteLength(body)}`,
        '',
        body,
      ].join('\r\n'),
    );
  }
  socket.destroy();
}

const brokenConnections: Readonly<Record<string, FaultStatus>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};
