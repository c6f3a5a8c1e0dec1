import { z } from 'zod';
import { OrganizationKind } from '../../../generated/database.ts';
import type { KnownRecords } from '../knownRecords.ts';
import { citationForm } from './citationForm.ts';
import { reference } from './reference.ts';
import { externalIds, slug, text } from '../../../records/forms/values.ts';
import { nameForm } from './nameForm.ts';

/** A body that speaks, acts or is acted on. */
export function organizationForm(known: KnownRecords) {
  return z.strictObject({
    slug,
    name: text,
    kind: z.enum(OrganizationKind),
    country: reference(known, 'country').optional(),
    parent: reference(known, 'organization').optional(),
    description: text.optional(),
    names: z.array(nameForm).min(1).optional(),
    externalIds: externalIds.optional(),
    citations: z.array(citationForm(known)).min(1).optional(),
  });
}

export type OrganizationForm = z.infer<ReturnType<typeof organizationForm>>;
