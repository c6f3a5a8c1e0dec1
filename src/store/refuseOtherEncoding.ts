import { StoreError } from './storeError.ts';

/** Throws a `StoreError` when a database is not encoded as UTF-8, and so has no room for the names of all scripts. */
export function refuseOtherEncoding(encoding: string): void {
  if (encoding === 'UTF8') return;
  throw new StoreError(
    'DATABASE_ENCODING',
    `The database is encoded as ${encoding}, which cannot hold the names of all scripts. ` +
      "Make one by create database … encoding 'UTF8' template template0, and set DATABASE_URL to it.",
  );
}
