import { beginningOfTime, endOfTime } from '../../domain/calendarDay.ts';
import type {
  EventRow,
  IncidentRow,
  MeetingRow,
  PartyRow,
  StatementRow,
  TranslationRow,
} from '../../entities/rows.ts';
import type {
  EventRecord,
  IncidentRecord,
  MeetingRecord,
  StatementRecord,
} from '../forms/eventRecord.ts';
import type { EventBatch } from '../reading/readEventBatch.ts';
import { citationLine, externalIdLine, keeping } from './partsOfRecords.ts';
import { byCode, byName, ifGiven, orAbsent } from './references.ts';

/** An event of a batch with all that belongs to it. */
export function eventLine(row: EventRow, batch: EventBatch): EventRecord {
  switch (row.kind) {
    case 'MEETING':
      return meetingLine(row, batch);
    case 'STATEMENT':
      return statementLine(row, batch);
    case 'INCIDENT':
      return incidentLine(row, batch);
  }
}

function meetingLine(row: MeetingRow, batch: EventBatch): MeetingRecord {
  return {
    ...head(row),
    kind: row.kind,
    format: row.format,
    status: row.status,
    statusChanges: (batch.statusChanges.get(row.id) ?? []).map((change) => ({
      id: change.id,
      status: change.status,
      on: change.edtf,
      note: orAbsent(change.note),
      citations: (batch.statusCitations.get(change.id) ?? []).map(citationLine),
    })),
    agenda: (batch.agenda.get(row.id) ?? []).map(({ id, ordinal, text, topic }) => ({
      id,
      ordinal,
      text,
      topic: ifGiven(topic, byName),
    })),
    ...tail(row, batch),
  };
}

function statementLine(row: StatementRow, batch: EventBatch): StatementRecord {
  return {
    ...head(row),
    kind: row.kind,
    act: row.act,
    text: orAbsent(row.text),
    language: orAbsent(row.language),
    isQuotation: row.isQuotation,
    translations: inOneOrder(batch.translations.get(row.id) ?? []),
    stance: orAbsent(row.stance),
    channel: ifGiven(row.channel, byName),
    ...tail(row, batch),
  };
}

/** By the code units of the language: servers compare text by locales of their own. */
function inOneOrder(translations: readonly TranslationRow[]): StatementRecord['translations'] {
  return translations
    .toSorted((one, other) => (one.language < other.language ? -1 : 1))
    .map(({ id, language, text }) => ({ id, language, text }));
}

function incidentLine(row: IncidentRow, batch: EventBatch): IncidentRecord {
  return {
    ...head(row),
    kind: row.kind,
    category: row.category,
    magnitude: ifGiven(row.magnitudeUnit, (unit) => ({
      value: orAbsent(row.magnitudeValue),
      unit,
      least: orAbsent(row.magnitudeLeast),
      most: orAbsent(row.magnitudeMost),
    })),
    ...tail(row, batch),
  };
}

function head(row: EventRow) {
  return {
    type: 'event' as const,
    id: row.id,
    slug: orAbsent(row.slug),
    kind: row.kind,
    title: row.title,
    summary: orAbsent(row.summary),
    when: {
      edtf: row.edtf,
      earliest: row.earliest === beginningOfTime ? undefined : row.earliest,
      latest: row.latest === endOfTime ? undefined : row.latest,
      precision: row.precision,
      approximate: row.approximate,
      uncertain: row.uncertain,
      localTime: orAbsent(row.localTime),
      timeZone: orAbsent(row.timeZone),
    },
    place: ifGiven(row.place, byName),
    code: ifGiven(row.code, ({ code, label }) => ({ code, label })),
    intensity: orAbsent(row.intensity),
    review: row.review,
  };
}

function tail(row: EventRow, batch: EventBatch) {
  return {
    parties: (batch.parties.get(row.id) ?? []).map(partyLine),
    topics: (batch.topics.get(row.id) ?? []).map(byName),
    citations: (batch.citations.get(row.id) ?? []).map(citationLine),
    externalIds: (batch.externalIds.get(row.id) ?? []).map(externalIdLine),
    ...keeping(row),
  };
}

function partyLine(row: PartyRow): EventRecord['parties'][number] {
  return {
    id: row.id,
    role: row.role,
    ordinal: row.ordinal,
    person: ifGiven(row.person, byName),
    organization: ifGiven(row.organization, byName),
    country: ifGiven(row.country, byCode),
    titleAsPrinted: orAbsent(row.titleAsPrinted),
  };
}
