/** What stands at a path of an answer; a list on the way is gone into, item by item. Nulls are left out. */
export function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path));
  if (value === null || value === undefined) return [];
  const [key, ...rest] = path;
  if (key === undefined) return [value];
  return isRecord(value) ? valuesAt(value[key], rest) : [];
}

/** Whether a value has fields. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The keys of a path as a report writes it: `timeline.nodes`. */
export const pathOf = (text: string): string[] => text.split('.');
