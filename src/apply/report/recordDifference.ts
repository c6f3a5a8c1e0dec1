import { isDeepStrictEqual } from 'node:util';

/** One thing that a record says otherwise than before; a side that said nothing is absent. */
export interface Difference {
  readonly path: readonly (string | number)[];
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What belongs to the keeping of a record, and not to what it says. */
const silent: ReadonlySet<string> = new Set(['type', 'id', 'version', 'createdAt', 'updatedAt']);

/**
 * What two records, or parts of one, say otherwise; parts of lists are told from each other by their ids. All that a
 * record says is otherwise than nothing.
 */
export function recordDifference(
  before: unknown,
  after: unknown,
  path: Difference['path'] = [],
): Difference[] {
  if (Array.isArray(before) || Array.isArray(after)) {
    return listDifference(listOf(before), listOf(after), path);
  }
  if (isMap(after) && (isMap(before) || path.length === 0)) {
    const was = isMap(before) ? before : {};
    const keys = [...new Set([...Object.keys(after), ...Object.keys(was)])];
    return keys
      .filter((key) => !silent.has(key))
      .flatMap((key) => recordDifference(was[key], after[key], [...path, key]));
  }
  return isDeepStrictEqual(before, after)
    ? []
    : [{ path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }];
}

function listDifference(
  before: readonly unknown[],
  after: readonly unknown[],
  path: Difference['path'],
): Difference[] {
  const were = new Map(before.map((part) => [idOf(part), part]));
  const are = new Set(after.map(idOf));
  return [
    ...before.filter((part) => !are.has(idOf(part))).map((part) => ({ path, before: part })),
    ...after.flatMap((part, at): Difference[] =>
      were.has(idOf(part))
        ? recordDifference(were.get(idOf(part)), part, [...path, at])
        : [{ path, after: part }],
    ),
  ];
}

const idOf = (part: unknown): unknown => (isMap(part) ? part.id : part);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
