import type { RecordIds } from '../../changes/recordIds.ts';
import type { TableRows } from '../../records/rows/tableRows.ts';

/** The ids of the records that rows make. */
export function recordIdsOf(rows: TableRows): Required<RecordIds> {
  const idsOf = (ofTable: readonly { readonly id: string }[]) => ofTable.map(({ id }) => id);
  return {
    country: idsOf(rows.country),
    event: idsOf(rows.event),
    link: idsOf(rows.event_link),
    office: idsOf(rows.office),
    organization: idsOf(rows.organization),
    person: idsOf(rows.person),
    place: idsOf(rows.place),
    source: idsOf(rows.source),
    topic: idsOf(rows.topic),
  };
}
