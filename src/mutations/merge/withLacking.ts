/** A list with those items of another one that it lacks; the key says what makes two items the same. */
export function withLacking<Item>(
  items: readonly Item[],
  others: readonly Item[],
  keyOf: (item: Item) => readonly unknown[],
): Item[] {
  const text = (item: Item) => JSON.stringify(keyOf(item));
  const known = new Set(items.map(text));
  return [...items, ...others.filter((item) => !known.has(text(item)))];
}
