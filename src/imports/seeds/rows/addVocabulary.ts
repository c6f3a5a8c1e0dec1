import { quadClassOf } from '../../../domain/quadClassOf.ts';
import { recordId } from '../../../domain/recordId.ts';
import { searchKey } from '../../../domain/searchKey.ts';
import type { SeedFileForm } from '../forms/seedFileForm.ts';
import { externalIdRows } from '../../../records/rows/externalIdRows.ts';
import { sourceRow } from '../../../records/rows/sourceRow.ts';
import { referenceId } from './referenceId.ts';
import type { TableRows } from '../../../records/rows/tableRows.ts';

/** The records that only others refer to: codes, sources, topics, places and offices. */
export function addVocabulary(rows: TableRows, file: SeedFileForm): void {
  for (const { code, label, goldstein, plover } of file.codes) {
    rows.event_code.push({
      code,
      label,
      goldstein: goldstein ?? null,
      plover: plover ?? null,
      quad_class: quadClassOf(code),
    });
  }
  for (const source of file.sources) {
    rows.source.push(sourceRow(recordId('source', source.slug), source));
  }
  for (const { slug, name, description, parent } of file.topics) {
    rows.topic.push({
      id: recordId('topic', slug),
      slug,
      name,
      sort_name: searchKey(name),
      description: description ?? null,
      parent_id: referenceId('topic', parent),
    });
  }
  for (const place of file.places) {
    const id = recordId('place', place.slug);
    rows.place.push({
      id,
      slug: place.slug,
      name: place.name,
      country_id: referenceId('country', place.country),
      latitude: place.latitude ?? null,
      longitude: place.longitude ?? null,
      time_zone: place.timeZone ?? null,
    });
    rows.external_id.push(...externalIdRows('place_id', id, place.externalIds));
  }
  for (const { slug, title, kind, country, organization } of file.offices) {
    rows.office.push({
      id: recordId('office', slug),
      slug,
      title,
      kind,
      country_id: referenceId('country', country),
      organization_id: referenceId('organization', organization),
    });
  }
}
