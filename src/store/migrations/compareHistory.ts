import { StoreError } from '../storeError.ts';
import { engineReason } from './engineReason.ts';
import type { Migration } from './readMigrations.ts';

/** One row of the database's `_prisma_migrations`. */
export interface HistoryRow {
  migration_name: string;
  checksum: string;
  finished: boolean;
  logs: string | null;
}

/** Reads what a database has applied; migrations that were rolled back count as not applied. */
export const historyQuery = `
  select migration_name, checksum, finished_at is not null as finished, logs
  from _prisma_migrations
  where rolled_back_at is null
  order by migration_name`;

/**
 * Whether every migration of the code is applied. Throws a `StoreError` when the history of the database is not the
 * beginning of the code's: a half-applied, unknown or edited migration, which no start may build upon.
 */
export function isUpToDate(
  migrations: readonly Migration[],
  history: readonly HistoryRow[],
): boolean {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of history) {
    const migration = known.get(row.migration_name);
    if (!migration) throw newer(row.migration_name);
    if (!row.finished) throw failed(row);
    if (migration.checksum !== row.checksum) throw edited(row.migration_name);
  }
  return history.length === migrations.length;
}

const newer = (name: string): StoreError =>
  new StoreError(
    'DATABASE_NEWER',
    `The database is newer than this version of Communiqué, which does not know its migration ${name}. ` +
      'Start the version that last used this database, or a newer one; or choose another database.',
  );

const failed = ({ migration_name: name, logs }: HistoryRow): StoreError =>
  new StoreError(
    'MIGRATION_FAILED',
    `The database is half migrated: ${name} was begun and did not finish${logs ? ` (${engineReason(logs)})` : ''}. ` +
      'Remove the cause, or restore the last backup; then run ' +
      `npm run migration -- --retry ${name}, which applies it again at the next start.`,
  );

const edited = (name: string): StoreError =>
  new StoreError(
    'MIGRATION_EDITED',
    `The migration ${name} is not the one that this database was made with: its file was edited after it was ` +
      'applied. Restore prisma/migrations from the release, and put the change into a migration of its own.',
  );
