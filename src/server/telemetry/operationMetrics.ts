import { Counter, Histogram, type Registry } from 'prom-client';
import { latencies } from './latencies.ts';
import { OperationLabels } from './operationLabels.ts';
import type { RequestTally } from './requestTally.ts';

/** Measures requests to the API. Returns what counts one. */
export function measureOperations(
  registry: Registry,
): (tally: RequestTally, seconds: number) => void {
  const labels = new OperationLabels();
  const registers = [registry];
  const durations = new Histogram({
    name: 'communique_operation_duration_seconds',
    help: 'How long requests to the API took, by the name of their operation: "unread" where none could be read.',
    labelNames: ['operation'],
    buckets: latencies,
    registers,
  });
  const statements = new Histogram({
    name: 'communique_operation_sql_statements',
    help: 'How many statements a request to the API sent.',
    buckets: [0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 50, 100],
    registers,
  });
  const statementTimes = new Histogram({
    name: 'communique_operation_sql_seconds',
    help: 'How long all statements of a request to the API took, added up.',
    buckets: latencies,
    registers,
  });
  const costs = new Histogram({
    name: 'communique_operation_cost',
    help: 'Points of cost of the operations.',
    buckets: [1, 10, 30, 100, 300, 1_000, 3_000, 10_000],
    registers,
  });
  const keptAnswers = new Counter({
    name: 'communique_kept_answers_total',
    help: 'Requests to the API that were answered from memory (hit), and that were not (miss).',
    labelNames: ['outcome'],
    registers,
  });
  return ({ operationName, statements: sent, sqlSeconds, cost, isKept }, seconds) => {
    const operation = operationName === undefined ? 'unread' : labels.labelOf(operationName);
    durations.observe({ operation }, seconds);
    statements.observe(sent);
    statementTimes.observe(sqlSeconds);
    if (cost !== undefined) costs.observe(cost);
    if (isKept !== undefined) keptAnswers.inc({ outcome: isKept ? 'hit' : 'miss' });
  };
}
