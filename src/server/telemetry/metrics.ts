import { collectDefaultMetrics, Counter, Registry } from 'prom-client';
import type { Store } from '../../store/store.ts';
import { measureEventLoopDelay } from './eventLoopDelay.ts';
import { measureOperations } from './operationMetrics.ts';
import type { RequestTally } from './requestTally.ts';
import { measureSql } from './sqlMetrics.ts';

/** Counts what a server does, for Prometheus. */
export interface Metrics {
  /** The type of what `read` gives. */
  readonly contentType: string;
  /** All that was counted, in the text format of Prometheus. */
  readonly read: () => Promise<string>;
  readonly countResponse: (method: string, route: string, status: number) => void;
  /** Counts a request that asked the API, and how long it took. */
  readonly countAsked: (tally: RequestTally, seconds: number) => void;
  /** Counts a statement that has ended. */
  readonly countStatement: (seconds: number, hasFailed: boolean) => void;
  /** Counts an error that was sent to a client, by its code. */
  readonly countRefusal: (code: string) => void;
  readonly close: () => void;
}

/** Of the process, and not of one server in it. */
let processMetrics: Registry | undefined;

/** Begins to count. No label is a client's to choose, but for the names of operations, which are bounded. */
export function createMetrics(store: Pick<Store, 'connectionUse'>): Metrics {
  processMetrics ??= measureProcess();
  const registry = new Registry();
  const responses = new Counter({
    name: 'communique_http_responses_total',
    help: 'Answers over HTTP.',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  });
  const refusals = new Counter({
    name: 'communique_refusals_total',
    help: 'Errors that were sent to clients, by their code.',
    labelNames: ['code'],
    registers: [registry],
  });
  const all = [processMetrics, registry];
  return {
    contentType: registry.contentType,
    read: () => Registry.merge(all).metrics(),
    countResponse: (method, route, status) => responses.inc({ method, route, status }),
    countAsked: measureOperations(registry),
    countStatement: measureSql(store, registry),
    countRefusal: (code) => refusals.inc({ code }),
    close: measureEventLoopDelay(registry),
  };
}

function measureProcess(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
}
