import { office } from '../../entities/office/office.ts';
import { place } from '../../entities/place/place.ts';
import { externalIds } from '../../entities/name/externalId.ts';
import type { OfficeRow, SourceRow, TopicRow } from '../../entities/rows.ts';
import { source } from '../../entities/source/source.ts';
import { topic } from '../../entities/topic/topic.ts';
import type {
  OfficeRecord,
  PlaceRecord,
  SourceRecord,
  TopicRecord,
} from '../forms/vocabularyRecords.ts';
import type { Runner } from '../../store/store.ts';
import { officeLine, placeLine, sourceLine, topicLine } from '../lines/vocabularyLines.ts';
import { parentsFirst } from './parentsFirst.ts';
import { readEdge, readRecords } from './readEdge.ts';
import type { WantedRecords } from './wantedRecords.ts';

/** The wanted topics with all wider ones, wider ones first. */
export async function readTopics(runner: Runner, wanted: WantedRecords): Promise<TopicRecord[]> {
  const rows: TopicRow[] = [];
  for (let ids = wanted.take('topic'); ids.length > 0; ids = wanted.take('topic')) {
    const level = await readRecords(runner, topic, ids, { parent: {} });
    for (const { parentId } of level) wanted.add('topic', parentId);
    rows.push(...level);
  }
  return parentsFirst(rows, ({ parentId }) => [parentId]).map(topicLine);
}

export async function readPlaces(runner: Runner, wanted: WantedRecords): Promise<PlaceRecord[]> {
  const ids = wanted.take('place');
  const rows = await readRecords(runner, place, ids, { country: {} });
  for (const { countryId } of rows) wanted.add('country', countryId);
  const codes = await readEdge(runner, externalIds('place_id'), ids);
  return rows.map((row) => placeLine(row, codes.get(row.id)));
}

export async function readOffices(runner: Runner, wanted: WantedRecords): Promise<OfficeRecord[]> {
  const selected = { country: {}, organization: {} };
  const rows: OfficeRow[] = await readRecords(runner, office, wanted.take('office'), selected);
  for (const { countryId, organizationId } of rows) {
    wanted.add('country', countryId);
    wanted.add('organization', organizationId);
  }
  return rows.map(officeLine);
}

export async function readSources(runner: Runner, wanted: WantedRecords): Promise<SourceRecord[]> {
  const rows: SourceRow[] = await readRecords(runner, source, wanted.take('source'));
  return rows.map(sourceLine);
}
