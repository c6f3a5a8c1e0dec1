import { searchKey } from '../../domain/searchKey.ts';
import { sourceRow } from './sourceRow.ts';
import type { TableRow } from './tableRows.ts';
import { versionColumns } from './versionColumns.ts';
import type {
  CodeRecord,
  OfficeRecord,
  PlaceRecord,
  SourceRecord,
  TopicRecord,
} from '../forms/vocabularyRecords.ts';

export const datedSourceRow = (record: SourceRecord): TableRow<'source'> => ({
  ...sourceRow(record.id, record),
  ...versionColumns(record),
});

export const codeRow = (record: CodeRecord): TableRow<'event_code'> => ({
  code: record.code,
  label: record.label,
  goldstein: record.goldstein ?? null,
  plover: record.plover ?? null,
  quad_class: record.quadClass,
});

export const topicRow = (record: TopicRecord): TableRow<'topic'> => ({
  id: record.id,
  slug: record.slug,
  name: record.name,
  sort_name: searchKey(record.name),
  description: record.description ?? null,
  parent_id: record.parent?.id ?? null,
  ...versionColumns(record),
});

export const placeRow = (record: PlaceRecord): TableRow<'place'> => ({
  id: record.id,
  slug: record.slug,
  name: record.name,
  country_id: record.country?.id ?? null,
  latitude: record.latitude ?? null,
  longitude: record.longitude ?? null,
  time_zone: record.timeZone ?? null,
  ...versionColumns(record),
});

export const officeRow = (record: OfficeRecord): TableRow<'office'> => ({
  id: record.id,
  slug: record.slug,
  title: record.title,
  kind: record.kind,
  country_id: record.country?.id ?? null,
  organization_id: record.organization?.id ?? null,
  ...versionColumns(record),
});
