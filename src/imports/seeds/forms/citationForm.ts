import { z } from 'zod';
import { EvidenceSupport } from '../../../generated/database.ts';
import type { KnownRecords } from '../knownRecords.ts';
import { reference } from './reference.ts';
import { text } from '../../../records/forms/values.ts';

/** Which source says so, and where in it. */
export function citationForm(known: KnownRecords) {
  return z.strictObject({
    source: reference(known, 'source'),
    locator: text,
    support: z.enum(EvidenceSupport).optional(),
    /** Words of a speaker or of the source's title; never a passage of an article. */
    quotation: text
      .max(300, 'is longer than a short quotation; keep it under 300 letters')
      .optional(),
    accessed: z.iso.date('is not a day; write it as 2026-01-05').optional(),
    field: text.optional(),
  });
}

export type CitationForm = z.infer<ReturnType<typeof citationForm>>;
