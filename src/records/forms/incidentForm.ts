import { z } from 'zod';
import { IncidentCategory } from '../../generated/database.ts';
import { text } from './values.ts';

/** What only an incident has. */
export const incidentForm = z.strictObject({
  category: z.enum(IncidentCategory),
  magnitude: z
    .strictObject({
      unit: text,
      value: z.number().optional(),
      least: z.number().optional(),
      most: z.number().optional(),
    })
    .refine(({ value, least, most }) => (value ?? least ?? most) !== undefined, {
      error: 'has no number; give value, least or most',
    })
    .refine(({ value, least, most }) => isAscending([least, value, most]), {
      error: 'is out of order; least is never above value, nor value above most',
    })
    .optional(),
});

function isAscending(numbers: (number | undefined)[]): boolean {
  const known = numbers.filter((number) => number !== undefined);
  return known.every((number, index) => number >= (known[index - 1] ?? number));
}
