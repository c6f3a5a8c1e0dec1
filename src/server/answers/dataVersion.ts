import { database } from '../../store/sql.ts';
import type { Runner, Store } from '../../store/store.ts';

/** What a version is read from. */
export type VersionStore = Runner & Pick<Store, 'endedTransactions'>;

/**
 * Reads the version of the record: the number of its last change, which the transaction of each change counts up.
 * Whoever calls learns of every change that was committed before the call, by whatever process, since the statement is
 * sent after it. Calls that come while one statement runs share the next one. Where this process alone can change the
 * record, what was read holds until it has done so: answers then wait for no statement.
 */
export function readDataVersion(store: VersionStore): () => Promise<number> {
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<number> | undefined;
  let known: { version: number; endedTransactions: number } | undefined;
  const read = async (): Promise<number> => {
    const { endedTransactions } = store;
    const version = await readFrom(store);
    if (endedTransactions !== undefined) known = { version, endedTransactions };
    return version;
  };
  return () => {
    if (known !== undefined && known.endedTransactions === store.endedTransactions)
      return Promise.resolve(known.version);
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        const reading = read();
        running = reading;
        return reading;
      });
    return next;
  };
}

const statement = database.selectFrom('last_change').select('number').compile();

async function readFrom(store: Runner): Promise<number> {
  const [row] = await store.run(statement);
  if (row === undefined) throw new Error('The row of last_change is missing.');
  return row.number;
}
