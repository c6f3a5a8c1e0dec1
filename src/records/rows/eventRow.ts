import type { TableRow } from './tableRows.ts';
import { versionColumns } from './versionColumns.ts';
import { whenColumns } from './whenColumns.ts';
import type { EventRecord } from '../forms/eventRecord.ts';

export function eventRow(record: EventRecord): TableRow<'event'> {
  return {
    id: record.id,
    kind: record.kind,
    slug: record.slug ?? null,
    title: record.title,
    summary: record.summary ?? null,
    ...whenColumns(record.when.edtf),
    local_time: record.when.localTime ?? null,
    time_zone: record.when.timeZone ?? null,
    place_id: record.place?.id ?? null,
    code: record.code?.code ?? null,
    intensity: record.intensity ?? null,
    review: record.review,
    ...versionColumns(record),
  };
}
