import type { Transform } from 'node:stream';
import { stringify } from 'csv-stringify';
import { csvColumns } from './csvColumns.ts';

/**
 * Turns rows of cells into CSV (RFC 4180): lines end in CRLF, cells with commas, quotes or line ends are quoted.
 * Text that a spreadsheet would take for a formula gets an apostrophe before it; a negative number is no formula
 * and stays a number.
 * @param bom begins with a byte order mark, by which Excel knows UTF-8
 * @param columns the names in the first line; those of a table of events if nothing is said
 */
export function csvText(
  bom: boolean,
  columns: readonly string[] = csvColumns.map(({ name }) => name),
): Transform {
  return stringify({
    bom,
    header: true,
    columns: [...columns],
    record_delimiter: '\r\n',
    // Not only CRLF: a single LF or CR within a cell is quoted too.
    quote_record_delimiter: true,
    escape_formulas: true,
    cast: { boolean: String },
  });
}
