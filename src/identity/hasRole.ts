import type { Role } from '../generated/database.ts';

/** All roles, each of which may do all that those before it may. */
export const roles = ['READER', 'EDITOR', 'ADMIN'] as const satisfies readonly Role[];

/** Whether someone with a role may do what a role is needed for. The public has none. */
export function hasRole(held: Role | null, needed: Role): boolean {
  return held !== null && roles.indexOf(held) >= roles.indexOf(needed);
}
