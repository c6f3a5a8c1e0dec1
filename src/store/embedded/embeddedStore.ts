import type pg from 'pg';
import { migrateEmbedded } from '../migrations/migrateEmbedded.ts';
import { PooledStore } from '../pooledStore.ts';
import type { Store } from '../store.ts';
import { enumArrayTypes, valueParsers, type ValueParsers } from '../valueParsers.ts';
import type { Engine } from './engine.ts';
import { poolOnEngine } from './poolOnEngine.ts';

/** How long things in an embedded store may take, in milliseconds; 0 is without end. */
export interface EmbeddedTimeouts {
  /** One statement outside `transaction`; 10 seconds when not set: PGlite is slower than a server, and to stop one costs seconds. */
  statementTimeout?: number;
}

const STATEMENT_TIMEOUT = 10_000;

/** Migrates what an engine holds and makes a store of it; closing the store closes the engine, and calls `unlock`. */
export async function makeEmbeddedStore(
  engine: Engine,
  unlock: () => Promise<void>,
  { statementTimeout = STATEMENT_TIMEOUT }: EmbeddedTimeouts = {},
  migrationsDirectory?: string,
): Promise<Store> {
  const pool = poolOnEngine(engine);
  try {
    await migrateEmbedded(pool, migrationsDirectory);
    const enums = await pool.query<{ typarray: number }>(enumArrayTypes);
    const parsers = valueParsers(enums.rows.map((row) => row.typarray));
    return new EmbeddedStore(engine, pool, parsers, unlock, statementTimeout);
  } catch (error) {
    await pool.end();
    await engine.close();
    throw error;
  }
}

class EmbeddedStore extends PooledStore {
  readonly kind = 'embedded';
  readonly connectionUse = undefined;
  endedTransactions = 0;
  readonly #engine: Engine;
  readonly #statementTimeout: number;
  readonly #unlock: () => Promise<void>;

  constructor(
    engine: Engine,
    pool: pg.Pool,
    parsers: ValueParsers,
    unlock: () => Promise<void>,
    statementTimeout: number,
  ) {
    super(pool, parsers);
    this.#engine = engine;
    this.#unlock = unlock;
    this.#statementTimeout = statementTimeout;
    engine.statementTimeout = statementTimeout;
  }

  protected override async begin(client: pg.PoolClient, statementTimeout: number): Promise<void> {
    await client.query('begin');
    this.#engine.statementTimeout = statementTimeout;
  }

  protected override release(client: pg.PoolClient, isLost: boolean): void {
    this.endedTransactions += 1;
    this.#engine.statementTimeout = this.#statementTimeout;
    super.release(client, isLost);
  }

  protected override async end(): Promise<void> {
    await super.end();
    await this.#engine.close();
    await this.#unlock();
  }
}
