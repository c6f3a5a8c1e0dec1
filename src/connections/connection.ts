import { encodeCursor, type OrderValues } from './cursor.ts';
import type { Arguments } from './entity.ts';
import type { Order } from './order.ts';

/** What one statement says of the page of one parent. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  /** The place of each row under the order; what cursors are made of. */
  readonly places: readonly OrderValues[];
  readonly totalCount: number | null;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

export interface ConnectionEdge<Row> {
  readonly node: Row;
  readonly cursor: string;
}

/** A page as the Relay specification wants it. Cursors are made when they are read, and not before. */
export class Connection<Row, Asked extends Arguments = Arguments> {
  readonly #page: Page<Row>;
  readonly #order: Order;
  /** What was asked for, as the edge resolved it. */
  readonly args: Asked;

  constructor(page: Page<Row>, { order, args }: { readonly order: Order; readonly args: Asked }) {
    this.#page = page;
    this.#order = order;
    this.args = args;
  }

  get nodes(): readonly Row[] {
    return this.#page.rows;
  }

  get edges(): readonly ConnectionEdge<Row>[] {
    const cursor = (at: number): string => this.#cursor(at);
    return this.#page.rows.map((node, at) => ({
      node,
      get cursor() {
        return cursor(at);
      },
    }));
  }

  get totalCount(): number | null {
    return this.#page.totalCount;
  }

  get pageInfo() {
    const { rows, hasNextPage, hasPreviousPage } = this.#page;
    return {
      hasNextPage,
      hasPreviousPage,
      startCursor: rows.length === 0 ? null : this.#cursor(0),
      endCursor: rows.length === 0 ? null : this.#cursor(rows.length - 1),
    };
  }

  #cursor(at: number): string {
    return encodeCursor(this.#order.cursor, this.#page.places[at] ?? []);
  }
}
