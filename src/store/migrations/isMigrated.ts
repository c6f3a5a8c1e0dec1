import { type HistoryRow, historyQuery, isUpToDate } from './compareHistory.ts';
import type { Migration } from './readMigrations.ts';

/** Sends one statement without parameters and reads its rows. */
export type ReadHistory = (sql: string) => Promise<{ rows: HistoryRow[] }>;

/** Whether a database has every migration, for the price of one statement; see `isUpToDate` for what it throws. */
export async function isMigrated(
  read: ReadHistory,
  migrations: readonly Migration[],
): Promise<boolean> {
  const { rows } = await read(historyQuery).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === undefinedTable)
      return { rows: [] };
    throw error;
  });
  return isUpToDate(migrations, rows);
}

/** SQLSTATE: a database that was never migrated has no history to read. */
const undefinedTable = '42P01';
