import { ImportError } from '../../importError.ts';
import type { InputFile } from '../../reading/inputFile.ts';
import {
  type IcewsLayout,
  icewsColumns,
  layoutOfHeader,
  missingColumns,
  plainLayout,
} from './icewsColumns.ts';
import { IcewsRow } from './icewsRow.ts';

/** A line of an ICEWS file: a row, or why it is none. */
export type IcewsLine = { readonly line: number; readonly raw: string } & (
  { readonly row: IcewsRow } | { readonly rejected: string }
);

/**
 * The rows of an ICEWS file, with or without a header. Empty lines are left out; a header that comes again, where
 * files were put together, holds from there on.
 * @throws ImportError when the file is none of ICEWS events
 */
export async function* readIcewsRows(file: InputFile): AsyncGenerator<IcewsLine> {
  let layout: IcewsLayout | undefined;
  let line = 0;
  for await (const raw of file.lines()) {
    line += 1;
    if (raw.trim() === '') continue;
    const cells = cellsOf(raw);
    const header = layoutOfHeader(cells);
    if (header) layout = checked(file.name, header);
    layout ??= layoutWithoutHeader(file.name, cells);
    if (!header) yield { line, raw, ...rowOf(cells, layout) };
  }
}

/** Files that went through a spreadsheet or the repository's own viewer have quotation marks around text. */
function cellsOf(raw: string): string[] {
  const cells = raw.split('\t');
  return raw.includes('"') ? cells.map(unquoted) : cells;
}

function unquoted(cell: string): string {
  const inner = /^\s*"(.*)"\s*$/s.exec(cell)?.[1];
  return inner === undefined ? cell : inner.replaceAll('""', '"').replaceAll('\\"', '"');
}

function rowOf(
  cells: readonly string[],
  layout: IcewsLayout,
): { row: IcewsRow } | { rejected: string } {
  const isWhole = cells.length === layout.size;
  // Some tools end each row with a tab.
  const hasLastTab = cells.length === layout.size + 1 && cells.at(-1) === '';
  if (isWhole || hasLastTab) return { row: new IcewsRow(cells, layout) };
  return {
    rejected: `The row has ${cells.length} columns where the file has ${layout.size}: a tab or a line break is missing or too many.`,
  };
}

function checked(name: string, header: IcewsLayout): IcewsLayout {
  const missing = missingColumns(header);
  if (missing.length === 0) return header;
  throw new ImportError(
    `${name}: the header has no column ${missing.join(', ')}. Take the event file as ICEWS publishes it, with its ${icewsColumns.length} columns separated by tabs.`,
  );
}

/** @throws ImportError when the first line is no row of ICEWS either */
function layoutWithoutHeader(name: string, cells: readonly string[]): IcewsLayout {
  const [id = '', day = ''] = cells.map((cell) => cell.trim());
  if (cells.length > 2 && /^\d+$/.test(id) && /^\d{4}\D\d/.test(day)) return plainLayout;
  const commas =
    cells.length === 1 && (cells[0] ?? '').split(',').length >= icewsColumns.length
      ? ' It seems to be separated by commas: save it as text separated by tabs.'
      : '';
  throw new ImportError(
    `${name} does not hold events of ICEWS: they have ${icewsColumns.length} columns separated by tabs, from "Event ID" to "Longitude".${commas}`,
  );
}
