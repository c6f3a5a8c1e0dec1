import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { csvText } from '../../exports/csv/csvText.ts';
import type { AnsweredReport } from '../answerReport.ts';
import { pathOf, valuesAt } from '../asking/valuesAt.ts';

/** Between the values of a cell that holds several, as in an export. */
const separator = '|';

/** The table of a report as CSV, with the safeguards of an export. */
export function csvReport({ report, data }: AnsweredReport): Promise<string> {
  const { rows, columns } = report.form.table;
  const paths = Object.values(columns).map(pathOf);
  const cells = valuesAt(data, pathOf(rows)).map((row) => paths.map((path) => cellAt(row, path)));
  return text(Readable.from(cells).pipe(csvText(false, Object.keys(columns))));
}

function cellAt(row: unknown, path: readonly string[]): string | number | boolean | null {
  const values = [...new Set(valuesAt(row, path).map(plain))];
  const [value = null, ...more] = values;
  if (more.length === 0) return value;
  return values.map((one) => String(one).replaceAll(separator, '/')).join(separator);
}

const plain = (value: unknown): string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : JSON.stringify(value);
