import { z } from 'zod';
import { OfficeKind } from '../../../generated/database.ts';
import type { KnownRecords } from '../knownRecords.ts';
import { reference } from './reference.ts';
import { slug, text } from '../../../records/forms/values.ts';

/** A post of a country, of an organization, or of both. */
export function officeForm(known: KnownRecords) {
  return z
    .strictObject({
      slug,
      title: text,
      kind: z.enum(OfficeKind),
      country: reference(known, 'country').optional(),
      organization: reference(known, 'organization').optional(),
    })
    .refine(
      ({ country, organization }) => country !== undefined || organization !== undefined,
      'belongs to nobody; give its country or its organization',
    );
}
