import type { FastifyReply, FastifyRequest } from 'fastify';
import { createContext, type Context } from '../entities/context.ts';
import { directoryOf } from '../entities/directory.ts';
import type { Budgets } from '../guard/budgets/budgets.ts';
import { budgetOf } from '../guard/budgets/clientBudget.ts';
import type { Store } from '../store/store.ts';
import { clientOf, type Identify } from './identify.ts';
import type { Metrics } from './telemetry/metrics.ts';
import { tallyOf } from './telemetry/requestTally.ts';
import type { TalliedContext } from './telemetry/tallyOperation.ts';
import { tallyStatements } from './telemetry/tallyStatements.ts';

/** What resolvers and plugins are given of a request over HTTP. */
export interface RequestContext extends Context, TalliedContext {}

interface Parts {
  readonly store: Store;
  readonly metrics: Metrics;
  readonly budgets: Budgets;
  readonly viewerOf: Identify;
  /** The most records that a page may have. */
  readonly pageSize: number;
}

/** Makes the context of each request: its statements are counted as its own. Rejects where the request may not ask. */
export function contextOfRequest({
  store,
  metrics,
  budgets,
  viewerOf,
  pageSize,
}: Parts): (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext> {
  const directory = directoryOf(store);
  return async (request, reply) => {
    const viewer = await viewerOf(request, reply);
    const tally = tallyOf(request);
    const context = createContext({
      store: tallyStatements(store, metrics, tally),
      directory,
      viewer,
      budget: budgetOf(budgets, clientOf(request, viewer), (cost) => (tally.cost = cost)),
      pageSize,
    });
    return Object.assign(context, { tally });
  };
}
