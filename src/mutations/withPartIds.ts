import { randomUUID } from 'node:crypto';
import type { DocumentFields } from './resolveInput.ts';

/** What tells a part of a record from the others of its list, in the keys of the document. */
const identities: Readonly<Record<string, readonly string[]>> = {
  agenda: ['ordinal'],
  citations: ['source', 'locator', 'field'],
  externalIds: ['scheme', 'value'],
  names: ['language', 'kind', 'value'],
  parties: ['role', 'person', 'organization', 'country'],
  positions: ['office', 'tenure'],
  statusChanges: ['status', 'on'],
  translations: ['language'],
};

/** The lists whose order is part of what they say. */
const ordered: ReadonlySet<string> = new Set(['agenda', 'parties']);

/**
 * Gives every part in the lists of a record its id: the one that the same part has in `before`, or a new one. What
 * cites or names the part goes on doing so when its list is sent again.
 */
export function withPartIds(fields: DocumentFields, before: object = {}): DocumentFields {
  const known = new Map<string, unknown>(Object.entries(before));
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => {
      const identity = identities[key];
      if (identity === undefined || !Array.isArray(value)) return [key, value];
      const parts = value.filter(isFields);
      const old = known.get(key);
      return [key, identify(key, parts, Array.isArray(old) ? old.filter(isFields) : [])];
    }),
  );
}

function identify(
  list: string,
  parts: readonly DocumentFields[],
  before: readonly DocumentFields[],
): DocumentFields[] {
  const unclaimed = new Map(before.map((part) => [keyOf(list, part), part]));
  const known = new Map(before.map((part) => [part.id, part]));
  return parts.map((given, at) => {
    const part = ordered.has(list) ? { ...given, ordinal: at + 1 } : given;
    const key = keyOf(list, part);
    const same = known.get(given.id) ?? unclaimed.get(key);
    unclaimed.delete(key);
    return { id: given.id ?? same?.id ?? randomUUID(), ...withPartIds(part, same) };
  });
}

const keyOf = (list: string, part: DocumentFields): string =>
  JSON.stringify((identities[list] ?? []).map((key) => part[key] ?? null));

function isFields(value: unknown): value is DocumentFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
