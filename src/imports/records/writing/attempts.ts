import { sql } from 'kysely';
import type { Author } from '../../../changes/author.ts';
import { inTransaction } from '../../../changes/inTransaction.ts';
import { writeChanges } from '../../../changes/writeChanges.ts';
import type { Change } from '../../../changes/writeRevisions.ts';
import { database } from '../../../store/sql.ts';
import type { Runner, Store } from '../../../store/store.ts';

/** What some work gave, and what it changed in the record: its revisions are still to be written. */
export interface Attempted<T> {
  readonly result: T;
  readonly changes: readonly Change[];
}

/** Does what `work` does, with the revisions of it, or nothing of it. */
export type Attempt = <T>(work: (runner: Runner) => Promise<Attempted<T>>) => Promise<T>;

/** Each attempt is a transaction of its own: what was written stays, whatever comes later. */
export const inTransactions =
  (store: Store, author: Author): Attempt =>
  (work) =>
    inTransaction(
      store,
      async (runner) => {
        const { result, changes } = await work(runner);
        await writeChanges(runner, author, changes, 'given');
        return result;
      },
      null,
    );

/**
 * All attempts are one transaction, which is undone unless `work` says at its end that it is to stay. The revisions
 * are written then: others that change the record wait no longer than that takes.
 */
export async function inOneTransaction(
  store: Store,
  author: Author,
  work: (attempt: Attempt) => Promise<'stay' | 'undo'>,
): Promise<void> {
  const undone = new Error('The transaction was undone, as it was meant to be.');
  try {
    await store.transaction(async (runner) => {
      const changes: Change[] = [];
      if ((await work(withSavepoints(runner, changes))) === 'undo') throw undone;
      await writeChanges(runner, author, changes, 'given');
    });
  } catch (error) {
    if (error !== undone) throw error;
  }
}

/** @param changes gets those of each attempt that succeeds */
function withSavepoints(runner: Runner, changes: Change[]): Attempt {
  const say = (command: string) => runner.run(sql.raw(command).compile(database));
  return async (work) => {
    await say('savepoint attempt');
    try {
      const attempted = await work(runner);
      await say('release savepoint attempt');
      for (const change of attempted.changes) changes.push(change);
      return attempted.result;
    } catch (error) {
      await say('rollback to savepoint attempt');
      await say('release savepoint attempt');
      throw error;
    }
  };
}
