import type pg from 'pg';
import { PooledStore } from './pooledStore.ts';

/** A store on a PostgreSQL server. */
export class ServerStore extends PooledStore {
  readonly kind = 'server';
  readonly endedTransactions = undefined;

  protected override async begin(client: pg.PoolClient, statementTimeout: number): Promise<void> {
    await client.query(`begin; set local statement_timeout = ${statementTimeout}`);
  }
}
