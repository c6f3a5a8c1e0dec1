import { isDay } from '../../reading/isDay.ts';
import { isNothing } from '../isNothing.ts';
import { RowFault } from '../rowFault.ts';
import type { IcewsColumn, IcewsLayout } from './icewsColumns.ts';

/** A row of an ICEWS file, its cells by the names of their columns. Cells that cannot be read throw a `RowFault`. */
export class IcewsRow {
  readonly #cells: readonly string[];
  readonly #layout: IcewsLayout;

  constructor(cells: readonly string[], layout: IcewsLayout) {
    this.#cells = cells;
    this.#layout = layout;
  }

  /** With single spaces and none around it; empty for `NA`, or where the file has no such column. */
  cell(column: IcewsColumn): string {
    const place = this.#layout.places.get(column);
    const cell = place === undefined ? '' : (this.#cells[place] ?? '').replace(/\s+/g, ' ').trim();
    if (cell.length > MOST_CHARACTERS) {
      throw new RowFault(
        `${column} has ${cell.length} characters, more than ${MOST_CHARACTERS}; the row looks like several run together.`,
      );
    }
    return isNothing(cell) ? '' : cell;
  }

  /** As `cell`, and undefined where that is empty. */
  text(column: IcewsColumn): string | undefined {
    return this.cell(column) || undefined;
  }

  /** The digits of a whole number. */
  digits(column: IcewsColumn): string {
    const digits = /^(\d+)(?:\.0+)?$/.exec(this.cell(column))?.[1];
    return digits ?? this.#fault(column, 'is no whole number');
  }

  /** A day that is in the calendar, as `YYYY-MM-DD`. */
  day(column: IcewsColumn): string {
    const text = this.cell(column);
    return isDay(text) ? text : this.#fault(column, 'is no day such as "2018-06-01"');
  }

  /** The number, between `-most` and `most`; undefined where the cell is empty. */
  number(column: IcewsColumn, most: number): number | undefined {
    const text = this.cell(column);
    if (text === '') return undefined;
    const value = /^[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i.test(text) ? Number(text) : NaN;
    return Math.abs(value) <= most
      ? value
      : this.#fault(column, `is no number from -${most} to ${most}`);
  }

  #fault(column: IcewsColumn, what: string): never {
    const text = this.cell(column);
    throw new RowFault(
      text === '' ? `${column} is missing.` : `${column} is "${text}", which ${what}.`,
    );
  }
}

/** Far more than any name has, and few enough for the indexes of the record. */
const MOST_CHARACTERS = 400;
