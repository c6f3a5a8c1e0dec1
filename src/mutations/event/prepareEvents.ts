import type { Edit } from '../edit.ts';
import type { DocumentFields } from '../resolveInput.ts';
import type { EventFields } from './eventFields.ts';
import { withIntensity } from './withIntensity.ts';
import { withPartyCountries } from './withPartyCountries.ts';

/** The fields of events with what follows from what they name. Two statements for any number of events. */
export async function prepareEvents(
  edit: Edit,
  events: readonly EventFields[],
): Promise<DocumentFields[]> {
  const valued = await withIntensity(edit, events);
  return withPartyCountries(
    edit,
    valued.map(({ fields }) => fields),
  );
}
