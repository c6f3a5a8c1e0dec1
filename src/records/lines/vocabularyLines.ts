import type {
  EventCodeRow,
  ExternalIdRow,
  OfficeRow,
  PlaceRow,
  SourceRow,
  TopicRow,
} from '../../entities/rows.ts';
import type {
  CodeRecord,
  OfficeRecord,
  PlaceRecord,
  SourceRecord,
  TopicRecord,
} from '../forms/vocabularyRecords.ts';
import { externalIdLine, keeping } from './partsOfRecords.ts';
import { byCode, byName, ifGiven, orAbsent } from './references.ts';

export const sourceLine = (row: SourceRow): SourceRecord => ({
  type: 'source',
  id: row.id,
  slug: row.slug,
  publisher: row.publisher,
  title: row.title,
  url: orAbsent(row.url),
  published: orAbsent(row.published),
  language: orAbsent(row.language),
  licence: orAbsent(row.licence),
  note: orAbsent(row.note),
  ...keeping(row),
});

export const codeLine = (row: EventCodeRow): CodeRecord => ({
  type: 'code',
  code: row.code,
  label: row.label,
  goldstein: orAbsent(row.goldstein),
  plover: orAbsent(row.plover),
  quadClass: row.quadClass,
});

export const topicLine = (row: TopicRow): TopicRecord => ({
  type: 'topic',
  id: row.id,
  slug: row.slug,
  name: row.name,
  description: orAbsent(row.description),
  parent: ifGiven(row.parent, byName),
  ...keeping(row),
});

export const placeLine = (
  row: PlaceRow,
  externalIds: readonly ExternalIdRow[] = [],
): PlaceRecord => ({
  type: 'place',
  id: row.id,
  slug: row.slug,
  name: row.name,
  country: ifGiven(row.country, byCode),
  latitude: orAbsent(row.latitude),
  longitude: orAbsent(row.longitude),
  timeZone: orAbsent(row.timeZone),
  externalIds: externalIds.map(externalIdLine),
  ...keeping(row),
});

export const officeLine = (row: OfficeRow): OfficeRecord => ({
  type: 'office',
  id: row.id,
  slug: row.slug,
  title: row.title,
  kind: row.kind,
  country: ifGiven(row.country, byCode),
  organization: ifGiven(row.organization, byName),
  ...keeping(row),
});
