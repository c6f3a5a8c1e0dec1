import { z } from 'zod';

/**
 * The form of a record of which a file may say only what is to change. What belongs together is asked of the whole
 * record, when what it says already stands beside it.
 */
export const partialForm = <Shape extends z.ZodRawShape>({ shape }: z.ZodObject<Shape>) =>
  z.strictObject(shape).partial();

/** A map in which null clears what stands there: in the form, a key without a value says so. */
export function withCleared(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]: [string, unknown]) => [
      key,
      item === null ? undefined : withCleared(item),
    ]),
  );
}
