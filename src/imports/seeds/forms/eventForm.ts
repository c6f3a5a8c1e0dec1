import { z } from 'zod';
import { PartyRole, ReviewStatus } from '../../../generated/database.ts';
import type { KnownRecords } from '../knownRecords.ts';
import { citationForm } from './citationForm.ts';
import { reference } from './reference.ts';
import {
  edtf,
  externalIds,
  localTime,
  slug,
  text,
  timeZone,
} from '../../../records/forms/values.ts';
import { incidentForm } from '../../../records/forms/incidentForm.ts';
import { meetingForm, statementForm } from './eventKindForms.ts';

/** A meeting, a statement or an incident: what all share, and the part of its kind. */
export function eventForm(known: KnownRecords) {
  return z
    .strictObject({
      slug,
      title: text,
      summary: text.optional(),
      when: edtf,
      localTime: localTime.optional(),
      timeZone: timeZone.optional(),
      place: reference(known, 'place').optional(),
      code: reference(known, 'code').optional(),
      intensity: z.number().min(-10).max(10).optional(),
      review: z.enum(ReviewStatus).optional(),
      topics: z.array(reference(known, 'topic')).min(1).optional(),
      parties: z.array(partyForm(known)).min(1),
      meeting: meetingForm(known).optional(),
      statement: statementForm(known).optional(),
      incident: incidentForm.optional(),
      externalIds: externalIds.optional(),
      citations: z.array(citationForm(known)).min(1).optional(),
    })
    .refine(
      ({ meeting, statement, incident }) =>
        [meeting, statement, incident].filter((part) => part !== undefined).length === 1,
      'is of no kind or of several; give exactly one of meeting, statement and incident',
    )
    .refine(({ localTime, timeZone: zone }) => localTime === undefined || zone !== undefined, {
      error: 'has no meaning without a zone; add timeZone: Asia/Seoul',
      path: ['localTime'],
    });
}

function partyForm(known: KnownRecords) {
  return z
    .strictObject({
      role: z.enum(PartyRole),
      person: reference(known, 'person').optional(),
      organization: reference(known, 'organization').optional(),
      /** Where left out: the country of the person or organization. */
      country: reference(known, 'country').optional(),
      /** The title as the source prints it. */
      title: text.optional(),
    })
    .refine(
      ({ person, organization, country }) => (person ?? organization ?? country) !== undefined,
      'names nobody; give a person, an organization or a country',
    );
}

export type EventForm = z.infer<ReturnType<typeof eventForm>>;
