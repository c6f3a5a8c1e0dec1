import { StoreError } from './storeError.ts';

const oldestServer = 15;

/** Throws a `StoreError` when the version that a server calls its own, `15.20 (Debian …)`, is too old. */
export function refuseOldServer(version: string): void {
  if (Number.parseInt(version, 10) >= oldestServer) return;
  throw new StoreError(
    'SERVER_TOO_OLD',
    `The server runs PostgreSQL ${version}, but ${oldestServer} or newer is needed. ` +
      'Upgrade it, or set DATABASE_URL to a newer server.',
  );
}
