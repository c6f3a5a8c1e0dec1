import pg from 'pg';
import { sessionSettings } from '../sessionSettings.ts';
import type { Engine } from './engine.ts';
import { EngineSocket } from './engineSocket.ts';

/** A pool of the one session that an engine has. */
export function poolOnEngine(engine: Engine): pg.Pool {
  const pool = new pg.Pool({
    stream: () => new EngineSocket(engine),
    user: 'postgres',
    database: 'postgres',
    ssl: false,
    max: 1,
    idleTimeoutMillis: 0,
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- the pool waits for the promise; its types do not tell
    onConnect: async (client) => {
      // The driver replaces a connection on which a statement failed; the engine's session is still the same.
      await client.query('rollback');
      await client.query('discard all');
      // The engine's own clock stops with a statement: its thread keeps the time.
      await client.query(sessionSettings(0, 0));
    },
  });
  // The next statement replaces a session that has ended; unheard, the event would end this process.
  pool.on('error', () => {});
  return pool;
}
