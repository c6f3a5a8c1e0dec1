import type { Role } from '../generated/database.ts';

/** Who a request comes from: the API key that was sent with it. It holds nothing secret. */
export interface Viewer {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  /** Before this request, to the minute. */
  readonly lastUsedAt: string | null;
}
