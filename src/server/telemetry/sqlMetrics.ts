import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Store } from '../../store/store.ts';
import { latencies } from './latencies.ts';

/** Measures the statements of a store, and its connections. Returns what counts a statement. */
export function measureSql(
  store: Pick<Store, 'connectionUse'>,
  registry: Registry,
): (seconds: number, hasFailed: boolean) => void {
  const registers = [registry];
  const durations = new Histogram({
    name: 'communique_sql_statement_duration_seconds',
    help: 'How long a statement took, the wait for a connection included.',
    buckets: latencies,
    registers,
  });
  const errors = new Counter({
    name: 'communique_sql_errors_total',
    help: 'Statements that failed.',
    registers,
  });
  new Gauge({
    name: 'communique_database_connections',
    help: 'Connections to a PostgreSQL server: the most that there may be, open ones, idle ones, and who waits for one.',
    labelNames: ['state'],
    registers,
    collect() {
      const use = store.connectionUse;
      if (use === undefined) return;
      for (const state of ['most', 'open', 'idle', 'waiting'] as const) {
        this.set({ state }, use[state]);
      }
    },
  });
  return (seconds, hasFailed) => {
    durations.observe(seconds);
    if (hasFailed) errors.inc();
  };
}
