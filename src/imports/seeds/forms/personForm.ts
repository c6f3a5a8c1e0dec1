import { z } from 'zod';
import type { KnownRecords } from '../knownRecords.ts';
import { citationForm } from './citationForm.ts';
import { reference } from './reference.ts';
import { edtf, externalIds, slug, tenure, text } from '../../../records/forms/values.ts';
import { nameForm } from './nameForm.ts';

/** A person with names and the offices held. */
export function personForm(known: KnownRecords) {
  const citations = z.array(citationForm(known)).min(1).optional();
  return z.strictObject({
    slug,
    name: text,
    country: reference(known, 'country').optional(),
    born: edtf.optional(),
    description: text.optional(),
    names: z.array(nameForm).min(1).optional(),
    externalIds: externalIds.optional(),
    positions: z
      .array(
        z.strictObject({
          office: reference(known, 'office'),
          tenure,
          acting: z.boolean().optional(),
          note: text.optional(),
          citations,
        }),
      )
      .min(1)
      .optional(),
    citations,
  });
}

export type PersonForm = z.infer<ReturnType<typeof personForm>>;
