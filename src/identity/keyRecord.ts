import { sql, type RawBuilder } from 'kysely';
import type { Viewer } from '../entities/viewer.ts';

/** Whether a key opens anything. One that is both revoked and expired counts as revoked. */
export type KeyState = 'LIVE' | 'EXPIRED' | 'REVOKED';

/** What the store tells of a key: all but the hash of its secret. */
export interface KeyRecord extends Viewer {
  readonly revokedAt: string | null;
  readonly state: KeyState;
}

/** The columns of `api_key` that make a `KeyRecord`. The clock is the store's, the same for all who share it. */
export const keyColumns: RawBuilder<KeyRecord> = sql`
  id, name, role, created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt",
  revoked_at as "revokedAt",
  case when revoked_at is not null then 'REVOKED' when expires_at <= now() then 'EXPIRED' else 'LIVE' end as state`;
