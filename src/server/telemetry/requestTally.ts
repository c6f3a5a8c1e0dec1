import type { Span } from '@opentelemetry/api';
import type { FastifyRequest } from 'fastify';

/** What is known of a request by the time that it is answered: what the log, the metrics and its span tell. */
export interface RequestTally {
  /** The name of its operation; null where it has none, undefined where none was read. */
  operationName: string | null | undefined;
  /** Points that it cost; undefined where it was not computed. */
  cost: number | undefined;
  /** Whether the answer came from those that are kept; undefined where none are. */
  isKept: boolean | undefined;
  /** Statements that it alone has sent. */
  statements: number;
  /** Seconds that they took, one after the other or at once. */
  sqlSeconds: number;
  /** What is traced of it; undefined where it does not ask the API. */
  span: Span | undefined;
}

/** The one tally of a request. */
export function tallyOf(request: FastifyRequest): RequestTally {
  const known = tallies.get(request) ?? newTally();
  tallies.set(request, known);
  return known;
}

const tallies = new WeakMap<FastifyRequest, RequestTally>();

const newTally = (): RequestTally => ({
  operationName: undefined,
  cost: undefined,
  isKept: undefined,
  statements: 0,
  sqlSeconds: 0,
  span: undefined,
});
