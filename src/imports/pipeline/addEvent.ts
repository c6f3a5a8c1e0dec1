import { readEdtf } from '../../domain/readEdtf.ts';
import { recordId } from '../../domain/recordId.ts';
import { type Citation, citationRows } from '../../records/rows/citationRows.ts';
import { externalIdRows } from '../../records/rows/externalIdRows.ts';
import { incidentRow } from '../../records/rows/incidentRow.ts';
import { sourceRow } from '../../records/rows/sourceRow.ts';
import { whenColumns } from '../../records/rows/whenColumns.ts';
import type { TableRow, TableRows } from '../../records/rows/tableRows.ts';
import { addActor } from './addActor.ts';
import { eventTitle } from './eventTitle.ts';
import { type ImportContext, sourceOf } from './importContext.ts';
import { placeRow } from './placeRow.ts';
import type { ResolvedDraft } from './resolvedDraft.ts';

/** An event that is ready to be written: its id, and what the rows of its data set say of it. */
export interface IdentifiedEvent {
  readonly id: string;
  readonly draft: ResolvedDraft;
}

/**
 * Adds the rows of an event, with those of the actors, places and sources that it needs and the record may lack.
 * `sent` holds the ids of these that other events have brought, and gets the new ones.
 */
export function addEvent(
  rows: TableRows,
  { id, draft }: IdentifiedEvent,
  context: ImportContext,
  sent: Set<string>,
): void {
  const citations = draft.evidence.map(({ publisher, locator }) => {
    const source = sourceOf(context, publisher);
    const sourceId = recordId('source', source.slug);
    if (isFirst(sourceId, sent)) rows.source.push(sourceRow(sourceId, source));
    return { source: source.slug, locator };
  });
  addPlace(rows, draft, context, sent);
  addActors(rows, draft, context, sent, citations.slice(0, 1));
  rows.event.push(eventRow(id, draft, context));
  addDetail(rows, id, draft, context);
  rows.party.push(...partyRows(id, draft, context));
  rows.external_id.push(...externalIdRows('event_id', id, draft.externalIds));
  rows.citation.push(...citationRows('event_id', id, citations));
}

function isFirst(id: string, sent: Set<string>): boolean {
  if (sent.has(id)) return false;
  sent.add(id);
  return true;
}

function addPlace(
  rows: TableRows,
  { place: number }: ResolvedDraft,
  { places }: ImportContext,
  sent: Set<string>,
): void {
  if (number === undefined) return;
  const place = places.place(number);
  if (!place.isNew || !isFirst(place.id, sent)) return;
  rows.place.push(placeRow(place));
  rows.external_id.push(...externalIdRows('place_id', place.id, place.externalIds));
}

function addActors(
  rows: TableRows,
  { parties }: ResolvedDraft,
  { actors }: ImportContext,
  sent: Set<string>,
  citations: readonly Citation[],
): void {
  for (const party of parties) {
    const { personId, organizationId } = actors.actor(party.actor);
    const actor = actors.newActor(personId ?? organizationId);
    if (actor && isFirst(actor.id, sent)) addActor(rows, actor, citations);
  }
}

function addDetail(
  rows: TableRows,
  id: string,
  { detail, edtf }: ResolvedDraft,
  { today }: ImportContext,
): void {
  if (detail.kind === 'MEETING') {
    const { format, status } = detail;
    // What is still to come was not held: the day is wrong, or the row.
    const isToCome = status === 'HELD' && readEdtf(edtf).earliest > today;
    rows.meeting.push({ id, format, status: isToCome ? 'UNKNOWN' : status });
  } else if (detail.kind === 'STATEMENT') {
    rows.statement.push({ id, act: detail.act });
  } else {
    rows.incident.push(incidentRow(id, detail));
  }
}

function eventRow(id: string, draft: ResolvedDraft, context: ImportContext): TableRow<'event'> {
  const code = draft.code === undefined ? undefined : context.codes.find(draft.code);
  return {
    id,
    kind: draft.detail.kind,
    title: draft.title ?? eventTitle(draft, code?.label ?? 'Event', context.actors),
    summary: draft.summary ?? null,
    ...whenColumns(draft.edtf),
    local_time: draft.localTime ?? null,
    time_zone: draft.timeZone ?? null,
    place_id: draft.place === undefined ? null : context.places.place(draft.place).id,
    code: draft.code ?? null,
    intensity: draft.intensity ?? code?.goldstein ?? null,
    review: draft.review,
  };
}

/**
 * Each actor once in a role, however it was spelt. A name that several records bear, of no country, can be no party:
 * the title has it still.
 */
function partyRows(
  eventId: string,
  { parties }: ResolvedDraft,
  { actors }: ImportContext,
): TableRow<'party'>[] {
  const rows = new Map<string, TableRow<'party'>>();
  for (const { role, actor, titleAsPrinted } of parties) {
    const { candidates, name, personId, organizationId, countryId } = actors.actor(actor);
    if (personId === null && organizationId === null && countryId === null) continue;
    const ids = [personId ?? '', organizationId ?? '', countryId ?? ''];
    const id = recordId('party', eventId, role, ...ids);
    if (rows.has(id)) continue;
    rows.set(id, {
      id,
      event_id: eventId,
      role,
      ordinal: rows.size + 1,
      person_id: personId,
      organization_id: organizationId,
      country_id: countryId,
      title_as_printed: titleAsPrinted ?? (candidates === undefined ? null : name),
    });
  }
  return [...rows.values()];
}
