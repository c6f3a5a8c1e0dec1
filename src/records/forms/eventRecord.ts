import { z } from 'zod';
import {
  MeetingFormat,
  MeetingStatus,
  PartyRole,
  ReviewStatus,
  Stance,
  StatementAct,
} from '../../generated/database.ts';
import { codeForm } from './codeForm.ts';
import { incidentForm } from './incidentForm.ts';
import { edtf, language, localTime, slug, timeZone } from './values.ts';
import {
  anyText,
  citations,
  externalIds,
  forReaders,
  id,
  instant,
  reference,
  someText,
  version,
} from './fields.ts';

/** What happened when is `edtf`; the days that it can mean, and how precise it is, follow from it. */
const when = z.strictObject({
  edtf,
  earliest: forReaders,
  latest: forReaders,
  precision: forReaders,
  approximate: forReaders,
  uncertain: forReaders,
  localTime: localTime.optional(),
  timeZone: timeZone.optional(),
});

const party = z.strictObject({
  id,
  role: z.enum(PartyRole),
  ordinal: z.int32(),
  person: reference.optional(),
  organization: reference.optional(),
  country: reference.optional(),
  titleAsPrinted: anyText.optional(),
});

/** What every event begins with, and what it ends with; what only its kind has stands between. */
const head = {
  type: z.literal('event'),
  id,
  slug: slug.optional(),
  title: someText,
  summary: anyText.optional(),
  when,
  place: reference.optional(),
  code: z.object({ code: codeForm.shape.code }).optional(),
  intensity: z.number().min(-10).max(10).optional(),
  review: z.enum(ReviewStatus),
};

const tail = {
  parties: z.array(party).default([]),
  topics: z.array(reference).default([]),
  citations,
  externalIds,
  version,
  createdAt: instant,
  updatedAt: instant,
};

const meetingRecord = z.strictObject({
  ...head,
  kind: z.literal('MEETING'),
  format: z.enum(MeetingFormat),
  status: z.enum(MeetingStatus),
  statusChanges: z
    .array(
      z.strictObject({
        id,
        status: z.enum(MeetingStatus),
        on: edtf,
        note: anyText.optional(),
        citations,
      }),
    )
    .default([]),
  agenda: z
    .array(z.strictObject({ id, ordinal: z.int32(), text: anyText, topic: reference.optional() }))
    .default([]),
  ...tail,
});

const statementRecord = z.strictObject({
  ...head,
  kind: z.literal('STATEMENT'),
  act: z.enum(StatementAct),
  text: anyText.optional(),
  language: language.optional(),
  isQuotation: z.boolean(),
  translations: z.array(z.strictObject({ id, language, text: anyText })).default([]),
  stance: z.enum(Stance).optional(),
  channel: reference.optional(),
  /** An export says it in a line of its own, since that event may come later in time. */
  occasion: reference.optional(),
  ...tail,
});

const incidentRecord = z.strictObject({
  ...head,
  kind: z.literal('INCIDENT'),
  category: incidentForm.shape.category,
  magnitude: incidentForm.shape.magnitude,
  ...tail,
});

export const eventRecord = z.discriminatedUnion('kind', [
  meetingRecord,
  statementRecord,
  incidentRecord,
]);

export type EventRecord = z.infer<typeof eventRecord>;
export type MeetingRecord = z.infer<typeof meetingRecord>;
export type StatementRecord = z.infer<typeof statementRecord>;
export type IncidentRecord = z.infer<typeof incidentRecord>;
