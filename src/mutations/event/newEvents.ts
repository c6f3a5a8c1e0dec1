import { z } from 'zod';
import { inOrderOfDate } from '../../domain/inOrderOfDate.ts';
import { type EventKind, MeetingStatus } from '../../generated/database.ts';
import { edtf } from '../../records/forms/values.ts';
import type { Edit } from '../edit.ts';
import type { DocumentFields } from '../resolveInput.ts';
import { withSlugs } from '../withSlug.ts';
import type { EventFields } from './eventFields.ts';
import { prepareEvents } from './prepareEvents.ts';

/** What an input says of a new event. */
export interface NewEvent extends EventFields {
  readonly kind: EventKind;
}

/**
 * The fields of new events with all that is said where an input says nothing. A few statements for any number of
 * events.
 */
export async function newEvents(
  edit: Edit,
  events: readonly NewEvent[],
): Promise<DocumentFields[]> {
  const prepared = await prepareEvents(edit, events);
  const complete = prepared.map((fields, at) => withDefaults(fields, events[at]?.kind));
  // A coded event has no name of its own, unless it is given one.
  const reviewed = complete.filter(({ review }) => review !== 'MACHINE_CODED');
  const slugged = await withSlugs(edit, 'event', reviewed);
  const named = new Map(reviewed.map((fields, at) => [fields, slugged[at]]));
  return complete.map((fields) => named.get(fields) ?? fields);
}

function withDefaults(fields: DocumentFields, kind: EventKind | undefined): DocumentFields {
  const reviewed = { ...fields, kind, review: fields.review ?? 'REVIEWED' };
  if (kind === 'MEETING') return { ...reviewed, status: fields.status ?? latestStatus(fields) };
  return kind === 'STATEMENT'
    ? { ...reviewed, isQuotation: fields.isQuotation ?? false }
    : reviewed;
}

const changesForm = z.array(z.looseObject({ status: z.enum(MeetingStatus), on: edtf }));

/** A meeting has the status that its latest change led to; where there is none, nobody has said. */
const latestStatus = ({ statusChanges }: DocumentFields): MeetingStatus =>
  inOrderOfDate(changesForm.safeParse(statusChanges).data ?? []).at(-1)?.status ?? 'UNKNOWN';
