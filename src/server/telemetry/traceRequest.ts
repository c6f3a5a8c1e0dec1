import {
  context,
  propagation,
  SpanKind,
  SpanStatusCode,
  trace,
  type Span,
} from '@opentelemetry/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestTally } from './requestTally.ts';

/**
 * Spans for OpenTelemetry: one for each request that asks the API, named after its operation, and one in it for each
 * statement. They tell no text of an operation, no variables and no values of statements. Without an SDK, which whoever
 * runs the server loads by `--import`, all of this does nothing.
 */
const tracer = trace.getTracer('communique');

/** Begins the span of a request, within the one that is active, or else the one that the client tells of. */
export function beginTrace(request: FastifyRequest): Span {
  const active = context.active();
  const isWithin = trace.getSpan(active) !== undefined;
  const parent = isWithin ? active : propagation.extract(active, request.headers);
  const kind = isWithin ? SpanKind.INTERNAL : SpanKind.SERVER;
  return tracer.startSpan(`${request.method} ${request.routeOptions.url ?? ''}`, { kind }, parent);
}

/** Names the span of a request after its operation. */
export function describeOperation({ span, operationName }: RequestTally, type: string): void {
  if (span?.isRecording() !== true) return;
  span.updateName(`${type} ${operationName ?? 'anonymous'}`);
  span.setAttribute('graphql.operation.type', type);
  if (operationName) span.setAttribute('graphql.operation.name', operationName);
}

/** Tells of a statement of a request that has ended. Times as `performance.now()` has them. */
export function traceStatement(
  { span }: RequestTally,
  { start, end, sql, hasFailed }: { start: number; end: number; sql: string; hasFailed: boolean },
): void {
  if (span?.isRecording() !== true) return;
  const parent = trace.setSpan(context.active(), span);
  const [operation = ''] = /\w+/.exec(sql) ?? [];
  const statement = tracer.startSpan(
    `SQL ${operation.toLowerCase()}`,
    {
      kind: SpanKind.CLIENT,
      startTime: start,
      // Compiled statements have places for values, and no values.
      attributes: { 'db.system.name': 'postgresql', 'db.query.text': sql },
    },
    parent,
  );
  if (hasFailed) statement.setStatus({ code: SpanStatusCode.ERROR });
  statement.end(end);
}

/** Ends the span of a request with what was known of it in the end. */
export function endTrace(
  { span, statements, isKept, cost }: RequestTally,
  { statusCode }: FastifyReply,
): void {
  if (span === undefined) return;
  if (span.isRecording()) {
    span.setAttributes({
      'http.response.status_code': statusCode,
      'communique.statements': statements,
      ...(isKept !== undefined && { 'communique.kept': isKept }),
      ...(cost !== undefined && { 'communique.cost': cost }),
    });
    if (statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
  }
  span.end();
}
