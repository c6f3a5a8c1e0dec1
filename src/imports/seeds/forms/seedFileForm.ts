import { z } from 'zod';
import type { KnownRecords } from '../knownRecords.ts';
import { citationForm } from './citationForm.ts';
import { codeForm } from '../../../records/forms/codeForm.ts';
import { countryForm } from './countryForm.ts';
import { eventForm } from './eventForm.ts';
import { linkForm } from './linkForm.ts';
import { officeForm } from './officeForm.ts';
import { organizationForm } from './organizationForm.ts';
import { personForm } from './personForm.ts';
import { placeForm } from './placeForm.ts';
import { sourceForm } from './sourceForm.ts';
import { topicForm } from './topicForm.ts';

/** A whole seed file: any of the lists, in any file. */
export function seedFileForm(known: KnownRecords) {
  return z.strictObject({
    /** Cited by every record and link of the file, beside their own citations. */
    citations: z.array(citationForm(known)).default([]),
    sources: z.array(sourceForm).default([]),
    codes: z.array(codeForm).default([]),
    countries: z.array(countryForm(known)).default([]),
    topics: z.array(topicForm(known)).default([]),
    places: z.array(placeForm(known)).default([]),
    organizations: z.array(organizationForm(known)).default([]),
    offices: z.array(officeForm(known)).default([]),
    persons: z.array(personForm(known)).default([]),
    events: z.array(eventForm(known)).default([]),
    links: z.array(linkForm(known)).default([]),
  });
}

export type SeedFileForm = z.infer<ReturnType<typeof seedFileForm>>;
