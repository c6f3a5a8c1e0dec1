import type { RecordIds } from '../../changes/recordIds.ts';
import { idsByType } from '../../changes/recordIds.ts';
import type { Change } from '../../changes/writeRevisions.ts';
import { eventTypeNames, typeNamesOf } from '../../records/recordDocument.ts';
import type { TableRow } from '../../records/rows/tableRows.ts';

/** That records and events were added, each in its first version. */
export function creationsOf(
  ids: Omit<RecordIds, 'event'>,
  events: readonly Pick<TableRow<'event'>, 'id' | 'kind'>[] = [],
): Change[] {
  const creation = (recordType: string, recordId: string): Change => ({
    recordType,
    recordId,
    operation: 'CREATED',
    version: 1,
  });
  return [
    ...idsByType(ids).flatMap(([type, ofType]) => {
      const [typeName = ''] = typeNamesOf(type);
      return ofType.map((id) => creation(typeName, id));
    }),
    ...events.map(({ id, kind }) => creation(eventTypeNames[kind], id)),
  ];
}
