import { z } from 'zod';
import { text } from './values.ts';

/** A CAMEO code. Its quad class follows from its first two digits. */
export const codeForm = z.strictObject({
  code: z
    .string()
    .regex(
      /^(0[1-9]|1\d|20)\d{0,2}$/,
      "is not a CAMEO code; write two to four digits in quotes: '042'",
    ),
  label: text,
  goldstein: z.number().min(-10).max(10).optional(),
  plover: text.optional(),
});
