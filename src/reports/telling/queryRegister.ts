import { isDeepStrictEqual } from 'node:util';

/** A query with its variables, by which a number can be checked. */
export interface AskedQuery {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The queries behind the numbers of a report: numbered in the order of their first use, each once. */
export class QueryRegister {
  readonly #asked: AskedQuery[] = [];
  readonly #explorer: string | undefined;

  /** @param explorer the address of a GraphiQL that can open them; without one they stand in an appendix */
  constructor(explorer: string | undefined) {
    this.#explorer = explorer;
  }

  get hasExplorer(): boolean {
    return this.#explorer !== undefined;
  }

  get all(): readonly AskedQuery[] {
    return this.#asked;
  }

  /** The number of a query, from 1. */
  numberOf(asked: AskedQuery): number {
    const known = this.#asked.findIndex((one) => isDeepStrictEqual(one, asked));
    return known === -1 ? this.#asked.push(asked) : known + 1;
  }

  /** Where a query can be seen: in the explorer, or in the appendix. */
  addressOf(asked: AskedQuery): string {
    if (this.#explorer === undefined) return `#query-${this.numberOf(asked)}`;
    const url = new URL(this.#explorer);
    url.searchParams.set('query', asked.query);
    url.searchParams.set('variables', JSON.stringify(asked.variables));
    return url.href;
  }
}
