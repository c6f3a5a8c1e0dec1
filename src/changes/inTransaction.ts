import type { Runner, Store } from '../store/store.ts';

const mostAttempts = 5;

/** In milliseconds. Whoever writes holds up all others, see `takeTurn`, and so may not take for ever. */
const statementTimeout = 10_000;

/** Two transactions that wait for each other, or that cannot both be as if alone (SQLSTATE class 40). */
const passing = new Set(['40001', '40P01']);

/**
 * Commits what `work` did, or nothing of it. Where the database gave way to another transaction, the work is done
 * again from the start: it must change nothing but the store.
 * @param timeout how many milliseconds one statement may take on a server; null is without end
 */
export async function inTransaction<T>(
  store: Store,
  work: (runner: Runner) => Promise<T>,
  timeout: number | null = statementTimeout,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await store.transaction(work, timeout ?? undefined);
    } catch (error) {
      if (attempt >= mostAttempts || !passing.has(codeOf(error))) throw error;
    }
  }
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
