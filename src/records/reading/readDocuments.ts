import { event } from '../../entities/event/event.ts';
import { eventLink } from '../../entities/link/eventLink.ts';
import type { EventLinkRow, EventRow } from '../../entities/rows.ts';
import { citations } from '../../entities/source/citation.ts';
import type { Runner } from '../../store/store.ts';
import { recordForm } from '../forms/recordForm.ts';
import { eventLine } from '../lines/eventLine.ts';
import { linkLine } from '../lines/linkLines.ts';
import type { DocumentType, RecordDocument } from '../recordDocument.ts';
import { readCountries, readOrganizations, readPersons } from './readActors.ts';
import { readEdge, readRecords } from './readEdge.ts';
import { readEventBatch } from './readEventBatch.ts';
import { readOffices, readPlaces, readSources, readTopics } from './readVocabulary.ts';
import { WantedRecords } from './wantedRecords.ts';

/**
 * The records with these ids, by id, each whole; one that does not exist is absent. A few statements for each type,
 * however many records there are.
 */
export async function readDocuments(
  runner: Runner,
  type: DocumentType,
  ids: readonly string[],
): Promise<Map<string, RecordDocument>> {
  const lines = ids.length === 0 ? [] : await readLines(runner, type, ids);
  const asked = new Set(ids);
  return new Map(
    lines.filter(({ id }) => asked.has(id)).map((line) => [line.id, documentOf(line)]),
  );
}

function readLines(
  runner: Runner,
  type: DocumentType,
  ids: readonly string[],
): Promise<RecordDocument[]> {
  if (type === 'event') return readEvents(runner, ids);
  if (type === 'link') return readLinks(runner, ids);
  const wanted = new WantedRecords();
  wanted.add(type, ...ids);
  return readers[type](runner, wanted);
}

const readers = {
  country: readCountries,
  office: readOffices,
  organization: readOrganizations,
  person: readPersons,
  place: readPlaces,
  source: readSources,
  topic: readTopics,
};

async function readEvents(runner: Runner, ids: readonly string[]): Promise<RecordDocument[]> {
  const selected = { place: {}, code: {}, channel: {} };
  const rows: EventRow[] = await readRecords(runner, event, ids, selected);
  const batch = await readEventBatch(runner, rows);
  return rows.map((row) => {
    const line = eventLine(row, batch);
    return row.kind === 'STATEMENT' && line.kind === 'STATEMENT' && row.occasionId !== null
      ? { ...line, occasion: { id: row.occasionId } }
      : line;
  });
}

async function readLinks(runner: Runner, ids: readonly string[]): Promise<RecordDocument[]> {
  const ends = { from: {}, to: {} };
  const rows: EventLinkRow[] = await readRecords(runner, eventLink, ids, ends);
  const cited = await readEdge(runner, citations('link_id'), ids, { source: {} });
  return rows.map((row) => linkLine(row, cited.get(row.id)));
}

/** Without the names that stand beside ids, and without what follows from the rest. */
function documentOf(line: RecordDocument): RecordDocument {
  const record = recordForm.parse(line);
  if (record.type === 'code' || record.type === 'occasion') return line;
  if (record.type === 'event') {
    const { edtf, localTime, timeZone } = record.when;
    return { ...record, when: { edtf, localTime, timeZone } };
  }
  if (record.type === 'person') {
    const positions = record.positions.map(({ id, office, tenure, acting, note, citations }) => ({
      id,
      office,
      tenure,
      acting,
      note,
      citations,
    }));
    return { ...record, positions };
  }
  return record;
}
