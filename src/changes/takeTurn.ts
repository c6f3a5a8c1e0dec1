import { sql } from 'kysely';
import { database } from '../store/sql.ts';
import type { Runner } from '../store/store.ts';

/** The place of a transaction among all that change the record. */
export interface Turn {
  /** The number of its first change; the others follow. */
  readonly first: number;
  /** The one time of all its changes; no other transaction has the same. */
  readonly at: string;
}

/**
 * Numbers the changes of a transaction, and holds back all others that change the record until it ends: numbers and
 * times count up in the order of the commits, without a gap, so that who has read up to one has missed none before.
 * To be called when all that can take long is done: after it, write and commit.
 */
export async function takeTurn(runner: Runner, changes: number): Promise<Turn> {
  const [turn] = await runner.run(
    sql<Turn>`
      update last_change
      set number = number + ${changes}, at = greatest(at + interval '1 millisecond', date_trunc('milliseconds', clock_timestamp()))
      returning number - ${changes} + 1 as first, at`.compile(database),
  );
  if (turn === undefined) throw new Error('The row of last_change is missing.');
  return turn;
}
