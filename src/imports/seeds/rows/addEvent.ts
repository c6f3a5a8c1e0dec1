import { recordId } from '../../../domain/recordId.ts';
import type { EventKind } from '../../../generated/database.ts';
import type { CitationForm } from '../forms/citationForm.ts';
import type { EventForm } from '../forms/eventForm.ts';
import { addMeeting, addStatement } from './addEventKind.ts';
import { citationRows } from '../../../records/rows/citationRows.ts';
import { externalIdRows } from '../../../records/rows/externalIdRows.ts';
import { incidentRow } from '../../../records/rows/incidentRow.ts';
import { spineColumns } from '../../../records/rows/spineColumns.ts';
import { whenColumns } from '../../../records/rows/whenColumns.ts';
import { referenceId } from './referenceId.ts';
import type { SeedContext } from './seedContext.ts';
import type { TableRow, TableRows } from '../../../records/rows/tableRows.ts';

/** An event with the row of its kind, its parties, topics, codes and citations. */
export function addEvent(
  rows: TableRows,
  event: EventForm,
  fileCitations: readonly CitationForm[],
  context: SeedContext,
): void {
  const id = recordId('event', event.slug);
  const when = whenColumns(event.when);
  const kind = kindOf(event);
  const row = eventRow(id, event, kind, when, context);
  rows.event.push(row);
  if (event.meeting) addMeeting(rows, id, event.meeting, fileCitations);
  if (event.statement) addStatement(rows, id, event.statement);
  if (event.incident) rows.incident.push(incidentRow(id, event.incident));
  rows.party.push(...partyRows(id, event.parties, context));
  for (const topic of new Set(event.topics)) {
    rows.event_topic.push({ topic_id: recordId('topic', topic), ...spineColumns(row) });
  }
  rows.external_id.push(...externalIdRows('event_id', id, event.externalIds));
  rows.citation.push(
    ...citationRows('event_id', id, [...(event.citations ?? []), ...fileCitations]),
  );
}

function eventRow(
  id: string,
  event: EventForm,
  kind: EventKind,
  when: ReturnType<typeof whenColumns>,
  context: SeedContext,
): TableRow<'event'> {
  const codeIntensity =
    event.code === undefined ? undefined : context.intensityOfCode.get(event.code);
  return {
    id,
    kind,
    slug: event.slug,
    title: event.title,
    summary: event.summary ?? null,
    ...when,
    local_time: event.localTime ?? null,
    time_zone: event.timeZone ?? null,
    place_id: referenceId('place', event.place),
    code: event.code ?? null,
    intensity: event.intensity ?? codeIntensity ?? null,
    review: event.review ?? 'REVIEWED',
  };
}

function kindOf(event: EventForm): EventKind {
  if (event.meeting) return 'MEETING';
  return event.statement ? 'STATEMENT' : 'INCIDENT';
}

function partyRows(
  eventId: string,
  parties: EventForm['parties'],
  context: SeedContext,
): TableRow<'party'>[] {
  return parties.map(({ role, person, organization, country, title }, index) => {
    const actsFor =
      country ??
      (person === undefined ? undefined : context.countryOfPerson.get(person)) ??
      (organization === undefined ? undefined : context.countryOfOrganization.get(organization));
    return {
      id: recordId('party', eventId, role, person ?? '', organization ?? '', country ?? ''),
      event_id: eventId,
      role,
      ordinal: index + 1,
      person_id: referenceId('person', person),
      organization_id: referenceId('organization', organization),
      country_id: referenceId('country', actsFor),
      title_as_printed: title ?? null,
    };
  });
}
