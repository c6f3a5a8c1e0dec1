import { z } from 'zod';

/** A variable that is a whole number from 1 to the most, and the usual one if nothing is said. */
export function wholeNumber(most: number, usual: number): z.ZodType<number> {
  const advice = `give a whole number from 1 to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, advice)
    .transform(Number)
    .refine((number) => number >= 1 && number <= most, advice)
    .default(usual);
}
