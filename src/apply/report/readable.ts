/** A document, or a part of one, with the names of other records where it has their ids, and a code as its text. */
export function readable(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => readable(item, names));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  const [[key, item] = ['', undefined], ...more] = entries;
  if (more.length === 0 && typeof item === 'string') {
    if (key === 'id') return names.get(item) ?? item;
    if (key === 'code') return item;
  }
  return Object.fromEntries(entries.map(([each, inner]) => [each, readable(inner, names)]));
}
