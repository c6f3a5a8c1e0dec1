import { ImportError } from '../../importError.ts';
import type { InputFile } from '../../reading/inputFile.ts';
import { type GdeltLayout, headerLayout, layoutOf, requiredColumns } from './gdeltColumns.ts';
import { GdeltRow } from './gdeltRow.ts';
import { whatItLooksLike } from './whatItLooksLike.ts';

/** A line of a GDELT file: a row, or why it is none. */
export type GdeltLine = { readonly line: number; readonly raw: string } & (
  { readonly row: GdeltRow } | { readonly rejected: string }
);

/** When this many lines at the start are no events, the file is none of events. */
const LINES_TO_TELL = 10;

/**
 * The rows of an event file of any version, which may be mixed: the number of columns tells them apart. A header
 * line, wherever one stands, holds for the rows below it. Empty lines are left out.
 * @throws ImportError when the file is of another kind, naming that kind and the file to take
 */
export async function* readGdeltRows(file: InputFile): AsyncGenerator<GdeltLine> {
  let header: GdeltLayout | undefined;
  let line = 0;
  let isFirst = true;
  let held: GdeltLine[] | undefined = [];
  for await (const raw of file.lines()) {
    line += 1;
    if (raw.trim() === '') continue;
    if (isFirst) refuseOtherFile(file.name, raw);
    isFirst = false;
    const cells = raw.split('\t');
    if (isHeader(raw)) {
      header = checkedHeader(file.name, cells);
      continue;
    }
    const read = { line, raw, ...rowOf(cells, header) };
    if (held === undefined) {
      yield read;
      continue;
    }
    held.push(read);
    if ('row' in read) {
      yield* held;
      held = undefined;
    } else if (held.length === LINES_TO_TELL) {
      throw notEvents(file.name, held[0]);
    }
  }
  if (held !== undefined && held.length > 0) throw notEvents(file.name, held[0]);
}

function rowOf(
  cells: readonly string[],
  header: GdeltLayout | undefined,
): { row: GdeltRow } | { rejected: string } {
  const layout = header
    ? fits(header.size, cells) && header
    : (layoutOf(cells.length) ?? (cells.at(-1) === '' && layoutOf(cells.length - 1)));
  if (layout) return alignedRow(new GdeltRow(cells, layout), cells.length);
  const wanted = header
    ? `the header has ${header.size}`
    : 'events have 61 (2.0), or 57 or 58 (1.0)';
  return { rejected: `The row has ${cells.length} columns; ${wanted}.` };
}

/** A row of 2.0 that lost columns may have as many as one of 1.0: then something else stands where the date does. */
function alignedRow(row: GdeltRow, count: number): { row: GdeltRow } | { rejected: string } {
  const added = row.cell('DATEADDED');
  if (added === '' || Number(added) >= EARLIEST_DATE || /^\d{4}-\d\d-\d\d/.test(added))
    return { row };
  return {
    rejected: `DATEADDED is "${added}", which is no time such as "20191024143000": the row has ${count} columns, and some seem to be missing.`,
  };
}

/** A day of 1979 and all later ones, as numbers of eight digits and more. */
const EARLIEST_DATE = 19_790_101;

/** Some tools end each row with a tab. */
const fits = (count: number, cells: readonly string[]): boolean =>
  cells.length === count || (cells.length === count + 1 && cells.at(-1) === '');

const isHeader = (line: string): boolean => /(?:^|\t)globaleventid(?:\t|$)/i.test(line);

function checkedHeader(name: string, cells: readonly string[]): GdeltLayout {
  const layout = headerLayout(cells);
  const missing = requiredColumns.filter((column) => !layout.has(column));
  if (missing.length === 0) return layout;
  throw new ImportError(
    `${name}: the header has no column ${missing.join(', ')}. Take the event file, *.export.CSV, as GDELT publishes it.`,
  );
}

function refuseOtherFile(name: string, firstLine: string): void {
  const kind = whatItLooksLike(firstLine);
  if (kind !== undefined) {
    throw new ImportError(`${name} looks like ${kind}. Import the event file, *.export.CSV.`);
  }
}

function notEvents(name: string, first: GdeltLine | undefined): ImportError {
  const why = first && 'rejected' in first ? ` ${first.rejected}` : '';
  return new ImportError(
    `${name} does not hold events of GDELT.${why} Import the event file, *.export.CSV, separated by tabs.`,
  );
}
