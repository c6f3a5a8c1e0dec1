import { z } from 'zod';
import { MeetingFormat, MeetingStatus, Stance, StatementAct } from '../../../generated/database.ts';
import type { KnownRecords } from '../knownRecords.ts';
import { citationForm } from './citationForm.ts';
import { reference } from './reference.ts';
import { edtf, language, text } from '../../../records/forms/values.ts';

/** What only a meeting has. */
export function meetingForm(known: KnownRecords) {
  return z.strictObject({
    format: z.enum(MeetingFormat),
    status: z.enum(MeetingStatus),
    statusChanges: z
      .array(
        z.strictObject({
          status: z.enum(MeetingStatus),
          when: edtf,
          note: text.optional(),
          citations: z.array(citationForm(known)).min(1).optional(),
        }),
      )
      .min(1)
      .optional(),
    agenda: z
      .array(z.strictObject({ text, topic: reference(known, 'topic').optional() }))
      .min(1)
      .optional(),
  });
}

/** What only a statement has. Text that a machine did not give is never invented. */
export function statementForm(known: KnownRecords) {
  return z
    .strictObject({
      act: z.enum(StatementAct),
      text: text.optional(),
      language: language.optional(),
      /** True for the speaker's own words, false for a paraphrase. */
      isQuotation: z.boolean().optional(),
      stance: z.enum(Stance).optional(),
      channel: reference(known, 'organization').optional(),
      occasion: reference(known, 'event').optional(),
      translations: z.array(z.strictObject({ language, text })).min(1).optional(),
    })
    .refine((statement) => statement.text === undefined || statement.language !== undefined, {
      error: 'has text in no language; add language: en',
      path: ['text'],
    })
    .refine((statement) => !statement.isQuotation || statement.text !== undefined, {
      error: 'is true, but there is no text; add the words as text',
      path: ['isQuotation'],
    });
}
