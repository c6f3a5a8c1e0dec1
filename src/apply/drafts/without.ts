/** An entry without what its document says elsewhere. */
export const without = (entry: object, keys: readonly string[]): object =>
  Object.fromEntries(Object.entries(entry).filter(([key]) => !keys.includes(key)));
