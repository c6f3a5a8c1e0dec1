import { z } from 'zod';
import { countryForm } from '../../imports/seeds/forms/countryForm.ts';
import { eventForm } from '../../imports/seeds/forms/eventForm.ts';
import { meetingForm, statementForm } from '../../imports/seeds/forms/eventKindForms.ts';
import { linkForm } from '../../imports/seeds/forms/linkForm.ts';
import { officeForm } from '../../imports/seeds/forms/officeForm.ts';
import { organizationForm } from '../../imports/seeds/forms/organizationForm.ts';
import { personForm } from '../../imports/seeds/forms/personForm.ts';
import { placeForm } from '../../imports/seeds/forms/placeForm.ts';
import { sourceForm } from '../../imports/seeds/forms/sourceForm.ts';
import { topicForm } from '../../imports/seeds/forms/topicForm.ts';
import { incidentForm } from '../../records/forms/incidentForm.ts';
import { anyRecord } from './anyRecord.ts';
import { partialForm } from './partialForm.ts';

const country = countryForm(anyRecord).shape;

/** The parts of the form of an event that each kind has to itself. */
export const kindForms = {
  meeting: partialForm(meetingForm(anyRecord)),
  statement: partialForm(statementForm(anyRecord)),
  incident: partialForm(incidentForm),
};

/** The forms of seed files, with every key optional. */
export const entryForms = {
  sources: partialForm(sourceForm),
  topics: partialForm(topicForm(anyRecord)),
  countries: partialForm(
    z.strictObject({
      ...country,
      iso: partialForm(country.iso),
      where: partialForm(country.where.unwrap()),
    }),
  ),
  places: partialForm(placeForm(anyRecord)),
  organizations: partialForm(organizationForm(anyRecord)),
  offices: partialForm(officeForm(anyRecord)),
  persons: partialForm(personForm(anyRecord)),
  events: partialForm(z.strictObject({ ...eventForm(anyRecord).shape, ...kindForms })),
  links: partialForm(linkForm(anyRecord)),
};

export type CountryEntry = z.infer<typeof entryForms.countries>;
export type EventEntry = z.infer<typeof entryForms.events>;
export type PersonEntry = z.infer<typeof entryForms.persons>;
