import { performance } from 'node:perf_hooks';
import type { CompiledQuery } from 'kysely';
import type { PrismaClient } from '../../generated/prisma/client.ts';
import type { ConnectionUse, Runner, Store } from '../../store/store.ts';

/** Told of each statement once it has ended; times as `performance.now()` has them. */
export type OnStatement = (start: number, end: number, sql: string, hasFailed: boolean) => void;

/** A store that tells of each statement sent through it, and does all as the store behind it does. */
export class TalliedStore implements Store {
  readonly #store: Store;
  readonly #onStatement: OnStatement;

  constructor(store: Store, onStatement: OnStatement) {
    this.#store = store;
    this.#onStatement = onStatement;
  }

  get kind(): Store['kind'] {
    return this.#store.kind;
  }

  get prisma(): PrismaClient {
    return this.#store.prisma;
  }

  get statementCount(): number {
    return this.#store.statementCount;
  }

  get endedTransactions(): number | undefined {
    return this.#store.endedTransactions;
  }

  get connectionUse(): ConnectionUse | undefined {
    return this.#store.connectionUse;
  }

  run<R>(query: CompiledQuery<R>): Promise<R[]> {
    return this.#tally(this.#store.run(query), query);
  }

  runArrays(query: CompiledQuery): Promise<unknown[][]> {
    return this.#tally(this.#store.runArrays(query), query);
  }

  transaction<T>(work: (transaction: Runner) => Promise<T>, statementTimeout?: number): Promise<T> {
    return this.#store.transaction(
      (runner) =>
        work({
          run: (query) => this.#tally(runner.run(query), query),
          runArrays: (query) => this.#tally(runner.runArrays(query), query),
        }),
      statementTimeout,
    );
  }

  close(): Promise<void> {
    return this.#store.close();
  }

  /** Listens beside whoever waits for the statement, who does not wait longer for it. */
  #tally<T>(running: Promise<T>, query: CompiledQuery): Promise<T> {
    const start = performance.now();
    running.then(
      () => this.#onStatement(start, performance.now(), query.sql, false),
      () => this.#onStatement(start, performance.now(), query.sql, true),
    );
    return running;
  }
}
