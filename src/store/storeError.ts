/** Why a store cannot be opened. */
export type StoreErrorCode =
  | 'ACCESS_DENIED'
  | 'DATABASE_ENCODING'
  | 'DATABASE_MISSING'
  | 'DATABASE_NEWER'
  | 'DATABASE_NOT_OURS'
  | 'DATABASE_URL_INVALID'
  | 'DATA_DIRECTORY_IN_USE'
  | 'DATA_DIRECTORY_UNUSABLE'
  | 'MIGRATION_EDITED'
  | 'MIGRATION_FAILED'
  | 'SERVER_TOO_OLD'
  | 'SERVER_UNREACHABLE';

/** A store cannot be opened. The message is for the person who starts it, and says what to do; it holds no password. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
