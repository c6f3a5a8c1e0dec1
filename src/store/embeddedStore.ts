import type { PGlite, Results, Transaction } from '@electric-sql/pglite';
import type { CompiledQuery } from 'kysely';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { PrismaClient } from '../generated/prisma/client.ts';
import { migrateEmbedded } from './migrations/migrateEmbedded.ts';
import { parameterText } from './parameterText.ts';
import type { Runner, Store } from './store.ts';
import { enumArrayTypes, valueParsers, type ValueParsers } from './valueParsers.ts';

/** Migrates a PGlite and makes a store of it; closing the store closes PGlite, and then calls `unlock`. */
export async function makeEmbeddedStore(
  pglite: PGlite,
  unlock: () => Promise<void>,
  migrationsDirectory?: string,
): Promise<Store> {
  try {
    await migrateEmbedded(pglite, migrationsDirectory);
    const enums = await pglite.query<{ typarray: number }>(enumArrayTypes);
    return new EmbeddedStore(pglite, valueParsers(enums.rows.map((row) => row.typarray)), unlock);
  } catch (error) {
    await pglite.close();
    throw error;
  }
}

// PGlite's own serializers guess from the parameter's type; the texts of `parameterText` need none.
const serializers = new Proxy({}, { get: () => (text: string) => text });

class EmbeddedStore implements Store {
  readonly kind = 'embedded';
  readonly prisma: PrismaClient;
  readonly #pglite: PGlite;
  readonly #runner: Runner;
  readonly #parsers: ValueParsers;
  readonly #unlock: () => Promise<void>;
  statementCount = 0;
  #closed: Promise<void> | undefined;

  constructor(pglite: PGlite, parsers: ValueParsers, unlock: () => Promise<void>) {
    this.prisma = new PrismaClient({ adapter: new PrismaPGlite(pglite) });
    this.#pglite = pglite;
    this.#runner = this.#runnerOn(pglite);
    this.#parsers = parsers;
    this.#unlock = unlock;
  }

  run<R>(query: CompiledQuery<R>): Promise<R[]> {
    return this.#runner.run(query);
  }

  runArrays(query: CompiledQuery): Promise<unknown[][]> {
    return this.#runner.runArrays(query);
  }

  transaction<T>(work: (transaction: Runner) => Promise<T>): Promise<T> {
    return this.#pglite.transaction((transaction) => work(this.#runnerOn(transaction)));
  }

  close(): Promise<void> {
    return (this.#closed ??= this.#close());
  }

  async #close(): Promise<void> {
    await this.prisma.$disconnect();
    await this.#pglite.close();
    await this.#unlock();
  }

  #runnerOn(connection: PGlite | Transaction): Runner {
    const send = async <R>(query: CompiledQuery, rowMode: 'object' | 'array'): Promise<R[]> => {
      this.statementCount += 1;
      const parameters = query.parameters.map(parameterText);
      const options = { rowMode, parsers: this.#parsers, serializers };
      const result: Results<R> = await connection.query(query.sql, parameters, options);
      return result.rows;
    };
    return {
      run: <R>(query: CompiledQuery<R>) => send<R>(query, 'object'),
      runArrays: (query) => send<unknown[]>(query, 'array'),
    };
  }
}
