import { readEdtf } from '../../domain/readEdtf.ts';
import { eventRow } from './eventRow.ts';
import { incidentRow } from './incidentRow.ts';
import type { TableRows } from './tableRows.ts';
import type { EventRecord, MeetingRecord, StatementRecord } from '../forms/eventRecord.ts';
import { citationRows, externalIdRows } from './sharedParts.ts';
import { spineColumns } from './spineColumns.ts';

/** Adds the row of an event's kind, its parties, topics, codes and citations. */
export function addEventParts(rows: TableRows, event: EventRecord): void {
  addKind(rows, event);
  for (const party of event.parties) {
    rows.party.push({
      id: party.id,
      event_id: event.id,
      role: party.role,
      ordinal: party.ordinal,
      person_id: party.person?.id ?? null,
      organization_id: party.organization?.id ?? null,
      country_id: party.country?.id ?? null,
      title_as_printed: party.titleAsPrinted ?? null,
    });
  }
  const spine = spineColumns(eventRow(event));
  rows.event_topic.push(...event.topics.map(({ id }) => ({ topic_id: id, ...spine })));
  rows.external_id.push(...externalIdRows('event_id', event.id, event.externalIds));
  rows.citation.push(...citationRows('event_id', event.id, event.citations));
}

function addKind(rows: TableRows, event: EventRecord): void {
  if (event.kind === 'MEETING') addMeeting(rows, event);
  else if (event.kind === 'STATEMENT') addStatement(rows, event);
  else rows.incident.push(incidentRow(event.id, event));
}

function addMeeting(rows: TableRows, meeting: MeetingRecord): void {
  rows.meeting.push({ id: meeting.id, format: meeting.format, status: meeting.status });
  for (const change of meeting.statusChanges) {
    rows.status_change.push({
      id: change.id,
      meeting_id: meeting.id,
      status: change.status,
      edtf: change.on,
      earliest: readEdtf(change.on).earliest,
      note: change.note ?? null,
    });
    rows.citation.push(...citationRows('status_change_id', change.id, change.citations));
  }
  for (const { id, ordinal, text, topic } of meeting.agenda) {
    rows.agenda_item.push({
      id,
      meeting_id: meeting.id,
      ordinal,
      text,
      topic_id: topic?.id ?? null,
    });
  }
}

/** Without the occasion: it has a line of its own, and a statement that has one keeps it until then. */
function addStatement(rows: TableRows, statement: StatementRecord): void {
  rows.statement.push({
    id: statement.id,
    act: statement.act,
    text: statement.text ?? null,
    language: statement.language ?? null,
    is_quotation: statement.isQuotation,
    stance: statement.stance ?? null,
    channel_id: statement.channel?.id ?? null,
    ...(statement.occasion && { occasion_id: statement.occasion.id }),
  });
  for (const { id, language, text } of statement.translations) {
    rows.statement_translation.push({ id, statement_id: statement.id, language, text });
  }
}
