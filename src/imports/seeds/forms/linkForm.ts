import { z } from 'zod';
import { LinkKind } from '../../../generated/database.ts';
import type { KnownRecords } from '../knownRecords.ts';
import { citationForm } from './citationForm.ts';
import { reference } from './reference.ts';
import { text } from '../../../records/forms/values.ts';

/** A claim that one event belongs to another: `from` LED_TO `to`, `from` is PART_OF `to`. */
export function linkForm(known: KnownRecords) {
  return z
    .strictObject({
      from: reference(known, 'event'),
      kind: z.enum(LinkKind),
      to: reference(known, 'event'),
      note: text.optional(),
      citations: z.array(citationForm(known)).min(1).optional(),
    })
    .refine(({ from, to }) => from !== to, 'links an event to itself; name two events');
}
