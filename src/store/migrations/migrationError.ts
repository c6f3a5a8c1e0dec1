import { StoreError } from '../storeError.ts';
import { engineReason } from './engineReason.ts';

/** The engine's code for tables where no migration was ever applied. */
const notEmpty = 'P3005';

/** Says in words why the migrations of the code could not be applied, and what to do. */
export function migrationError(error: unknown): StoreError {
  const text = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && 'code' in error && error.code === notEmpty) {
    return new StoreError(
      'DATABASE_NOT_OURS',
      'The database holds tables that Communiqué did not make. ' +
        'Create an empty database for it, and name that one in DATABASE_URL.',
      { cause: error },
    );
  }
  const begun = /migration_name="([^"]+)"/.exec(text)?.[1];
  const retry = begun === undefined ? '' : `run npm run migration -- --retry ${begun} and `;
  return new StoreError(
    'MIGRATION_FAILED',
    `The database could not be migrated${begun ? ` by ${begun}` : ''}: ${engineReason(text)}. ` +
      `Nothing of the failed step was kept. Remove the cause, then ${retry}start again.`,
    { cause: error },
  );
}
