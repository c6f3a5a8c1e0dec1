import type { Measurement } from '../measure/measure.ts';
import { operations, type OperationName } from '../operations.ts';
import { isLoaded } from '../runRounds.ts';
import { contenderNamed, type ContenderName } from '../servers/contenders.ts';
import { ratioTo, type Results } from './results.ts';

/** The results as a page: a table for each operation, with what took no part in it and why. */
export function markdownOf(results: Results): string {
  const { options, machine, events } = results;
  const sections = options.only.map((operation) => {
    const rows = results.measurements.filter((measurement) => measurement.operation === operation);
    const notes = options.servers.flatMap((name) => absence(results, operation, name));
    return [
      `## ${operation}: ${operations[operation]}`,
      table(rows, results),
      ...notes.map((note) => `- ${note}`),
    ].join('\n\n');
  });
  return `# Speed

${events.toLocaleString('en')} events, medians of ${options.rounds} ${options.rounds === 1 ? 'round' : 'rounds'} of ${options.seconds} s; \
${machine.processors}, Node.js ${machine.node}, PostgreSQL ${machine.postgresql}; ${results.takenAt.slice(0, 10)}.

Times are in milliseconds. CPU is what the server's process and the database's were at work for each request; what the
asking process needs comes on top, on the same processors. Ratios are of requests per second; a server without times\nanswered nothing in its turns.

${sections.join('\n\n')}
`;
}

/** Why a server takes no part in an operation, or not under load. */
function absence(
  { alone, options }: Results,
  operation: OperationName,
  name: ContenderName,
): string[] {
  const { title, cannot } = contenderNamed(name);
  const reason = cannot?.[operation];
  if (reason !== undefined) return [`${title} takes no part: ${reason}.`];
  const took = alone.get(operation)?.get(name);
  if (took === undefined || options.connections.every((number) => isLoaded(took, number)))
    return [];
  return [
    `${title} is not put under load: one request alone takes ${took.milliseconds.toFixed(0)} ms and ${took.statements} statements.`,
  ];
}

function table(rows: readonly Measurement[], results: Results): string {
  const head = [
    ...['connections', 'server', 'requests/s', 'to the floor', 'to PostGraphile', 'p50', 'p99'],
    ...['CPU of the server', 'CPU of the database', 'statements', 'kB'],
  ];
  const lines = rows.map((row) => [
    String(row.connections),
    contenderNamed(row.server).title,
    row.requestsPerSecond.toFixed(row.requestsPerSecond < 10 ? 1 : 0),
    ratio(ratioTo('floor', row, results.measurements)),
    ratio(ratioTo('postgraphile', row, results.measurements)),
    milliseconds(row.p50),
    milliseconds(row.p99),
    milliseconds(row.serverCpu),
    milliseconds(row.databaseCpu),
    String(results.alone.get(row.operation)?.get(row.server)?.statements ?? '–'),
    kilobytes(row.bytes),
  ]);
  return [head, head.map((_, column) => (column === 1 ? '---' : '---:')), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

const ratio = (value: number | undefined): string => value?.toFixed(2) ?? '–';

const milliseconds = (value: number): string =>
  !Number.isFinite(value) ? '–' : value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);

const kilobytes = (bytes: number): string =>
  Number.isNaN(bytes) ? '–' : (bytes / 1000).toFixed(1);
