import { readEdtf } from '../../../domain/readEdtf.ts';
import { recordId } from '../../../domain/recordId.ts';
import type { CitationForm } from '../forms/citationForm.ts';
import type { EventForm } from '../forms/eventForm.ts';
import { citationRows } from '../../../records/rows/citationRows.ts';
import { referenceId } from './referenceId.ts';
import type { TableRows } from '../../../records/rows/tableRows.ts';

/** The row of a meeting, with its status changes and agenda. */
export function addMeeting(
  rows: TableRows,
  id: string,
  meeting: NonNullable<EventForm['meeting']>,
  fileCitations: readonly CitationForm[],
): void {
  rows.meeting.push({ id, format: meeting.format, status: meeting.status });
  for (const change of meeting.statusChanges ?? []) {
    const changeId = recordId('status_change', id, change.status, change.when);
    rows.status_change.push({
      id: changeId,
      meeting_id: id,
      status: change.status,
      edtf: change.when,
      earliest: readEdtf(change.when).earliest,
      note: change.note ?? null,
    });
    rows.citation.push(
      ...citationRows('status_change_id', changeId, [
        ...(change.citations ?? []),
        ...fileCitations,
      ]),
    );
  }
  for (const [index, { text, topic }] of (meeting.agenda ?? []).entries()) {
    const ordinal = index + 1;
    rows.agenda_item.push({
      id: recordId('agenda_item', id, String(ordinal)),
      meeting_id: id,
      ordinal,
      text,
      topic_id: referenceId('topic', topic),
    });
  }
}

/** The row of a statement, with its translations. */
export function addStatement(
  rows: TableRows,
  id: string,
  statement: NonNullable<EventForm['statement']>,
): void {
  rows.statement.push({
    id,
    act: statement.act,
    text: statement.text ?? null,
    language: statement.language ?? null,
    is_quotation: statement.isQuotation ?? false,
    stance: statement.stance ?? null,
    channel_id: referenceId('organization', statement.channel),
    occasion_id: referenceId('event', statement.occasion),
  });
  for (const { language, text } of statement.translations ?? []) {
    rows.statement_translation.push({
      id: recordId('statement_translation', id, language),
      statement_id: id,
      language,
      text,
    });
  }
}
