import { database } from '../../store/sql.ts';
import type { Runner } from '../../store/store.ts';

/**
 * Reads the version of the record: the number of its last change, which the transaction of each change counts up.
 * Whoever calls learns of every change that was committed before the call, by whatever process, since the statement is
 * sent after it. Calls that come while one statement runs share the next one.
 */
export function readDataVersion(store: Runner): () => Promise<number> {
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<number> | undefined;
  return () => {
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        const reading = read(store);
        running = reading;
        return reading;
      });
    return next;
  };
}

const statement = database.selectFrom('last_change').select('number').compile();

async function read(store: Runner): Promise<number> {
  const [row] = await store.run(statement);
  if (row === undefined) throw new Error('The row of last_change is missing.');
  return row.number;
}
