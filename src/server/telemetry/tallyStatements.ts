import type { Store } from '../../store/store.ts';
import type { Metrics } from './metrics.ts';
import type { RequestTally } from './requestTally.ts';
import { TalliedStore } from './talliedStore.ts';
import { traceStatement } from './traceRequest.ts';

/** The store as one request uses it, or all together where no tally is given: its statements are counted and traced. */
export const tallyStatements = (store: Store, metrics: Metrics, tally?: RequestTally): Store =>
  new TalliedStore(store, (start, end, sql, hasFailed) => {
    const seconds = (end - start) / 1_000;
    metrics.countStatement(seconds, hasFailed);
    if (tally === undefined) return;
    tally.statements += 1;
    tally.sqlSeconds += seconds;
    traceStatement(tally, { start, end, sql, hasFailed });
  });
