import type { MutationPayload } from '../payload.ts';

/** How many of the rows were written, or would be by a dry run; null where none was looked at. */
export const created = ({ outcome: { items }, userErrors }: MutationPayload): number | null => {
  if (items === undefined) return null;
  return userErrors.length > 0 ? 0 : items.filter((item) => item.userErrors.length === 0).length;
};

/** How many were not: for their own errors, or, where one rejects all, for those of others. */
export const rejected = (payload: MutationPayload): number | null => {
  const { items } = payload.outcome;
  return items === undefined ? null : items.length - (created(payload) ?? 0);
};
