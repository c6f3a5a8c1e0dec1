import { daysInMonth } from '../../../domain/calendarDay.ts';
import type { GdeltColumn, GdeltLayout } from './gdeltColumns.ts';
import { isNothing } from '../isNothing.ts';
import { RowFault } from '../rowFault.ts';

/** One event row of GDELT, its cells by the names of their columns. Cells that cannot be read throw a `RowFault`. */
export class GdeltRow {
  readonly #cells: readonly string[];
  readonly #layout: GdeltLayout;

  constructor(cells: readonly string[], layout: GdeltLayout) {
    this.#cells = cells;
    this.#layout = layout;
  }

  /**
   * Without the space around it; empty where the row, or its version of GDELT, has nothing there. FIPS 10-4, unlike
   * ISO, has no code `NA`.
   */
  cell(column: GdeltColumn): string {
    const place = this.#layout.get(column);
    const cell = place === undefined ? '' : (this.#cells[place] ?? '').trim();
    return isNothing(cell) || cell === '---' ? '' : cell;
  }

  /** The digits of a whole number. */
  digits(column: GdeltColumn): string {
    const digits = wholeNumber.exec(this.cell(column))?.[1];
    return digits ?? this.#fault(column, 'is no whole number');
  }

  /** The EDTF day of a date such as `20191024`. */
  day(column: GdeltColumn): string {
    const [, year, month, day] =
      /^(\d{4})(\d\d)(\d\d)$/.exec(wholeNumber.exec(this.cell(column))?.[1] ?? '') ?? [];
    const isDay =
      Number(month) >= 1 &&
      Number(month) <= 12 &&
      Number(day) >= 1 &&
      Number(day) <= daysInMonth(Number(year), Number(month));
    return isDay ? `${year}-${month}-${day}` : this.#fault(column, 'is no day such as "20191024"');
  }

  /** The number, between `-most` and `most`; undefined where the cell is empty. */
  number(column: GdeltColumn, most: number): number | undefined {
    const text = this.cell(column);
    if (text === '') return undefined;
    const value = decimal.test(text) ? Number(text) : NaN;
    return Math.abs(value) <= most
      ? value
      : this.#fault(column, `is no number from -${most} to ${most}`);
  }

  #fault(column: GdeltColumn, what: string): never {
    throw new RowFault(`${column} is "${this.cell(column)}", which ${what}.`);
  }
}

/** Tools that read whole columns as numbers write `20140101.0`. */
const wholeNumber = /^(\d+)(?:\.0+)?$/;

const decimal = /^[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i;
