import type pg from 'pg';
import { PooledStore } from './pooledStore.ts';
import type { ConnectionUse } from './store.ts';

/** A store on a PostgreSQL server. */
export class ServerStore extends PooledStore {
  readonly kind = 'server';
  readonly endedTransactions = undefined;

  get connectionUse(): ConnectionUse {
    const { options, totalCount, idleCount, waitingCount } = this.pool;
    return { most: options.max, open: totalCount, idle: idleCount, waiting: waitingCount };
  }

  protected override async begin(client: pg.PoolClient, statementTimeout: number): Promise<void> {
    await client.query(`begin; set local statement_timeout = ${statementTimeout}`);
  }
}
