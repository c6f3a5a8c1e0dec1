/**
 * The rows in the order of their ids, but each after those that it refers to. A circle of references, which no
 * record should have, is broken at the row with the smallest id.
 */
export function parentsFirst<Row extends { readonly id: string }>(
  rows: readonly Row[],
  parentsOf: (row: Row) => readonly (string | null)[],
): Row[] {
  const waiting = new Map(
    rows.toSorted((one, other) => (one.id < other.id ? -1 : 1)).map((row) => [row.id, row]),
  );
  const ordered: Row[] = [];
  const place = (row: Row): void => {
    waiting.delete(row.id);
    for (const id of parentsOf(row)) {
      const parent = id === null ? undefined : waiting.get(id);
      if (parent) place(parent);
    }
    ordered.push(row);
  };
  for (const row of waiting.values()) place(row);
  return ordered;
}
