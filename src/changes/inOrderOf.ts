import { isObject } from '../domain/isObject.ts';

/** The lists of a record that mean the same in whatever order they stand. */
const unordered: ReadonlySet<string> = new Set([
  'citations',
  'externalIds',
  'names',
  'positions',
  'statusChanges',
  'successors',
  'topics',
  'translations',
]);

/**
 * A value of a record with its lists in the order of the value before, and what is new after: a list that was sent
 * again in another order is no change.
 */
export function inOrderOf(after: unknown, before: unknown, key = ''): unknown {
  if (Array.isArray(after)) return listInOrderOf(after, Array.isArray(before) ? before : [], key);
  if (!isObject(after)) return after;
  const were = new Map<string, unknown>(isObject(before) ? Object.entries(before) : []);
  return Object.fromEntries(
    Object.entries(after).map(([name, value]) => [name, inOrderOf(value, were.get(name), name)]),
  );
}

function listInOrderOf(
  after: readonly unknown[],
  before: readonly unknown[],
  key: string,
): unknown[] {
  const place = new Map(before.map((item, at) => [idOf(item), at]));
  const placeOf = (item: unknown): number => place.get(idOf(item)) ?? before.length;
  const sorted = unordered.has(key)
    ? after.toSorted((one, other) => placeOf(one) - placeOf(other))
    : after;
  return sorted.map((item) => inOrderOf(item, before[placeOf(item)]));
}

const idOf = (item: unknown): unknown => (isObject(item) && 'id' in item ? item.id : item);
