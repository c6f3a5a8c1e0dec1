import { z } from 'zod';
import { NameKind } from '../../../generated/database.ts';
import { language, text } from '../../../records/forms/values.ts';

/** One name beside the display name. */
export const nameForm = z.strictObject({
  value: text,
  language,
  kind: z.enum(NameKind),
  family: text.optional(),
  given: text.optional(),
});

export type NameForm = z.infer<typeof nameForm>;
