/** The places of items in a list that say the same as one before them. */
export function repeatedPlaces<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => readonly unknown[],
): number[] {
  const seen = new Set<string>();
  return items.flatMap((item, at) => {
    const key = JSON.stringify(keyOf(item));
    const isRepeated = seen.has(key);
    seen.add(key);
    return isRepeated ? [at] : [];
  });
}
