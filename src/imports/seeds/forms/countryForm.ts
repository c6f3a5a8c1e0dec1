import { z } from 'zod';
import { IsoStatus, UnMembership } from '../../../generated/database.ts';
import type { KnownRecords } from '../knownRecords.ts';
import { citationForm } from './citationForm.ts';
import { reference } from './reference.ts';
import { edtf, externalIds, language, slug, text } from '../../../records/forms/values.ts';
import { nameForm } from './nameForm.ts';

/** A state, a territory with an ISO code, or a former state. */
export function countryForm(known: KnownRecords) {
  return z.strictObject({
    slug,
    name: text,
    /** The formal name in English. */
    official: text.optional(),
    iso: z.strictObject({
      alpha2: z
        .string()
        .regex(/^[A-Z]{2}$/, 'is not two capital letters')
        .optional(),
      alpha3: z
        .string()
        .regex(/^[A-Z]{3}$/, 'is not three capital letters')
        .optional(),
      numeric: z
        .string()
        .regex(/^\d{3}$/, "is not three digits in quotes: '036'")
        .optional(),
      former: z
        .string()
        .regex(/^[A-Z]{4}$/, 'is not four capital letters')
        .optional(),
      status: z.enum(IsoStatus),
    }),
    un: z.enum(UnMembership),
    where: z
      .strictObject({
        region: text.optional(),
        subregion: text.optional(),
        capital: text.optional(),
      })
      .optional(),
    /** The usual name by language; English is `name`. */
    names: z.record(language, text).optional(),
    otherNames: z.array(nameForm).min(1).optional(),
    externalIds: externalIds.optional(),
    /** The interval in which a former state existed. */
    validity: edtf.optional(),
    successors: z.array(reference(known, 'country')).min(1).optional(),
    note: text.optional(),
    citations: z.array(citationForm(known)).min(1).optional(),
  });
}

export type CountryForm = z.infer<ReturnType<typeof countryForm>>;
