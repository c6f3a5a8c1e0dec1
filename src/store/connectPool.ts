import pg from 'pg';
import { connectionError } from './connectionError.ts';
import { refuseOldServer } from './refuseOldServer.ts';
import { refuseOtherEncoding } from './refuseOtherEncoding.ts';
import { sessionSettings } from './sessionSettings.ts';
import { StoreError } from './storeError.ts';

/** How a server is used. Times are in milliseconds; 0 is without end. */
export interface ServerLimits {
  /** How many connections to the server there may be at once; 20 when not set. */
  connections?: number;
  /** Until a connection is there; 3 seconds when not set. */
  connectionTimeout?: number;
  /** One statement outside `transaction`; 3 seconds when not set. */
  statementTimeout?: number;
  /** A transaction that waits for this process; 10 seconds when not set. */
  idleInTransactionTimeout?: number;
}

/** Connects to a server that is new enough and holds every script; throws a `StoreError` that says what to do. */
export async function connectPool(databaseUrl: string, limits: ServerLimits): Promise<pg.Pool> {
  if (!/^postgres(ql)?:/.test(databaseUrl) || !URL.canParse(databaseUrl)) {
    throw new StoreError(
      'DATABASE_URL_INVALID',
      'DATABASE_URL is not the address of a PostgreSQL database. ' +
        'Write it as postgresql://user:password@host:5432/database, with special characters percent-encoded.',
    );
  }
  const pool = makePool(databaseUrl, limits);
  try {
    const { rows } = await pool.query<{ version: string; encoding: string }>(
      `select current_setting('server_version') as version, current_setting('server_encoding') as encoding`,
    );
    refuseOldServer(rows[0]?.version ?? '');
    refuseOtherEncoding(rows[0]?.encoding ?? '');
  } catch (error) {
    await pool.end();
    throw connectionError(databaseUrl, error);
  }
  return pool;
}

/** A pool for the work at the start, which takes as long as it takes: one connection, and so one session. */
export function makeSessionPool(databaseUrl: string): pg.Pool {
  const unlimited = { connections: 1, statementTimeout: 0, idleInTransactionTimeout: 0 };
  return makePool(databaseUrl, unlimited);
}

function makePool(databaseUrl: string, limits: ServerLimits): pg.Pool {
  const {
    connections = 20,
    connectionTimeout = 3_000,
    statementTimeout = 3_000,
    idleInTransactionTimeout = 10_000,
  } = limits;
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: 'communique',
    connectionTimeoutMillis: connectionTimeout,
    max: connections,
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- the pool waits for the promise; its types do not tell
    onConnect: async (client) => {
      await client.query(sessionSettings(statementTimeout, idleInTransactionTimeout));
    },
  });
  // The next statement replaces an idle connection that the server ended; unheard, the event would end this process.
  pool.on('error', () => {});
  return pool;
}
