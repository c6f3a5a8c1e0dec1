import type { CompiledQuery } from 'kysely';
import type { PrismaClient } from '../generated/prisma/client.ts';

/**
 * Runs statements that Kysely compiled. Values come back equal on every store: `date` as `YYYY-MM-DD`,
 * `timestamptz` as ISO 8601 text in UTC with milliseconds, every number as a number, JSON parsed, arrays as arrays.
 */
export interface Runner {
  /** Runs one compiled statement; rows as objects keyed by column name. */
  run<R>(query: CompiledQuery<R>): Promise<R[]>;
  /** Runs one compiled statement; rows as arrays in column order: the connection engine's path. */
  runArrays(query: CompiledQuery): Promise<unknown[][]>;
}

/** How a store's connections to its server are used at this moment. */
export interface ConnectionUse {
  /** As many as there may be. */
  readonly most: number;
  readonly open: number;
  readonly idle: number;
  /** Statements and transactions that wait for a connection. */
  readonly waiting: number;
}

/** The one place where the record is kept: PGlite in a thread of this process, or a PostgreSQL server. */
export interface Store extends Runner {
  readonly kind: 'embedded' | 'server';
  readonly prisma: PrismaClient;
  /** Statements sent through run/runArrays (also inside transactions) since the store was opened. */
  readonly statementCount: number;
  /** Undefined for the embedded store, which has one connection for all. */
  readonly connectionUse: ConnectionUse | undefined;
  /**
   * How many transactions have ended since the store was opened, however they ended; undefined where other processes
   * can change the database too. While it stays, what was read of last changes is so still.
   */
  readonly endedTransactions: number | undefined;
  /**
   * Commits what `work` did, or nothing of it. Inside, use only the runner that `work` is given: the embedded
   * store has one connection, and a statement sent past the transaction would wait for it for ever.
   * @param statementTimeout how many milliseconds a statement inside may take; without end when not given
   */
  transaction<T>(work: (transaction: Runner) => Promise<T>, statementTimeout?: number): Promise<T>;
  /** Ends every connection and frees the folder; a second call waits for the first. */
  close(): Promise<void>;
}
