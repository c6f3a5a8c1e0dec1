import { PrismaPg } from '@prisma/adapter-pg';
import type { CompiledQuery } from 'kysely';
import type pg from 'pg';
import { PrismaClient } from '../generated/prisma/client.ts';
import { parameterText } from './parameterText.ts';
import { StatementNames } from './statementNames.ts';
import type { ConnectionUse, Runner, Store } from './store.ts';
import type { ValueParsers } from './valueParsers.ts';

const asText = (text: string) => text;

/** A store on PostgreSQL, through one pool that Prisma shares; closing it ends the pool. */
export abstract class PooledStore implements Store {
  abstract readonly kind: Store['kind'];
  abstract readonly endedTransactions: number | undefined;
  abstract readonly connectionUse: ConnectionUse | undefined;
  readonly prisma: PrismaClient;
  protected readonly pool: pg.Pool;
  readonly #runner: Runner;
  readonly #types: pg.CustomTypesConfig;
  readonly #names = new StatementNames();
  statementCount = 0;
  #closed: Promise<void> | undefined;

  constructor(pool: pg.Pool, parsers: ValueParsers) {
    this.prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
    this.pool = pool;
    this.#runner = this.#runnerOn(pool);
    this.#types = { getTypeParser: (type: number) => parsers[type] ?? asText };
  }

  run<R>(query: CompiledQuery<R>): Promise<R[]> {
    return this.#runner.run(query);
  }

  runArrays(query: CompiledQuery): Promise<unknown[][]> {
    return this.#runner.runArrays(query);
  }

  async transaction<T>(
    work: (transaction: Runner) => Promise<T>,
    statementTimeout = 0,
  ): Promise<T> {
    const client = await this.pool.connect();
    // A connection that is lost fails the next statement; unheard, the event would end this process.
    const ignore = () => {};
    client.on('error', ignore);
    let lost = false;
    try {
      await this.begin(client, statementTimeout);
      const result = await work(this.#runnerOn(client));
      const { command } = await client.query('commit');
      if (command === 'ROLLBACK')
        throw new Error('A statement failed, and so the transaction was undone.');
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => (lost = true));
      throw error;
    } finally {
      client.off('error', ignore);
      this.release(client, lost);
    }
  }

  close(): Promise<void> {
    return (this.#closed ??= this.end());
  }

  /** Begins a transaction in which each statement may take so many milliseconds; 0 is without end. */
  protected abstract begin(client: pg.PoolClient, statementTimeout: number): Promise<void>;

  /** Gives a connection back, or has it replaced if it is lost. */
  protected release(client: pg.PoolClient, isLost: boolean): void {
    client.release(isLost);
  }

  protected async end(): Promise<void> {
    await this.prisma.$disconnect();
    await this.pool.end();
  }

  #runnerOn(connection: pg.Pool | pg.PoolClient): Runner {
    const statement = (query: CompiledQuery) => {
      this.statementCount += 1;
      const name = this.#names.nameOf(query.sql);
      const values = query.parameters.map(parameterText);
      return {
        text: query.sql,
        values,
        types: this.#types,
        ...(name === undefined ? {} : { name }),
      };
    };
    return {
      run: async <R>(query: CompiledQuery<R>) => {
        const { rows } = await connection.query<R & pg.QueryResultRow>(statement(query));
        return rows;
      },
      runArrays: async (query) => {
        const { rows } = await connection.query<unknown[]>({
          ...statement(query),
          rowMode: 'array',
        });
        return rows;
      },
    };
  }
}
