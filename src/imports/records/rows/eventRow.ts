import { readEdtf } from '../../../domain/readEdtf.ts';
import type { TableRow } from '../../rows/tableRows.ts';
import type { EventRecord } from '../forms/eventRecord.ts';

export function eventRow(record: EventRecord): TableRow<'event'> {
  const { edtf, earliest, latest, precision, approximate, uncertain } = readEdtf(record.when.edtf);
  return {
    id: record.id,
    kind: record.kind,
    slug: record.slug ?? null,
    title: record.title,
    summary: record.summary ?? null,
    edtf,
    earliest,
    latest,
    precision,
    approximate,
    uncertain,
    local_time: record.when.localTime ?? null,
    time_zone: record.when.timeZone ?? null,
    place_id: record.place?.id ?? null,
    code: record.code?.code ?? null,
    intensity: record.intensity ?? null,
    review: record.review,
    version: record.version,
    created_at: record.createdAt,
    updated_at: record.updatedAt,
  };
}
