/** Whether a value has properties: what `typeof` calls an object, but for null. */
export const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null;
