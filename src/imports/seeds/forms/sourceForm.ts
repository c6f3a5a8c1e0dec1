import { z } from 'zod';
import { edtf, language, slug, text } from '../../../records/forms/values.ts';

/** A report, a data set or a register that records cite. */
export const sourceForm = z.strictObject({
  slug,
  publisher: text,
  title: text,
  url: z.url('is not a web address; write https://…').optional(),
  published: edtf.optional(),
  language: language.optional(),
  /** What may be passed on, in words. */
  licence: text,
  note: text.optional(),
});
