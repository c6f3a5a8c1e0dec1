import { sql } from 'kysely';
import { database } from '../../../store/sql.ts';
import type { Runner, Store } from '../../../store/store.ts';

/** Does what `work` does, or nothing of it. */
export type Attempt = <T>(work: (runner: Runner) => Promise<T>) => Promise<T>;

/** Each attempt is a transaction of its own: what was written stays, whatever comes later. */
export const inTransactions =
  (store: Store): Attempt =>
  (work) =>
    store.transaction(work);

/** All attempts are one transaction, which is undone unless `work` says at its end that it is to stay. */
export async function inOneTransaction(
  store: Store,
  work: (attempt: Attempt) => Promise<'stay' | 'undo'>,
): Promise<void> {
  const undone = new Error('The transaction was undone, as it was meant to be.');
  try {
    await store.transaction(async (runner) => {
      if ((await work(withSavepoints(runner))) === 'undo') throw undone;
    });
  } catch (error) {
    if (error !== undone) throw error;
  }
}

function withSavepoints(runner: Runner): Attempt {
  const say = (command: string) => runner.run(sql.raw(command).compile(database));
  return async (work) => {
    await say('savepoint attempt');
    try {
      const result = await work(runner);
      await say('release savepoint attempt');
      return result;
    } catch (error) {
      await say('rollback to savepoint attempt');
      await say('release savepoint attempt');
      throw error;
    }
  };
}
