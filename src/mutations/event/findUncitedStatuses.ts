import type { ChangeSet } from '../../changes/changeSet.ts';
import type { Viewer } from '../../entities/viewer.ts';
import type { RecordDocument } from '../../records/recordDocument.ts';
import type { RecordError } from '../verifyChanges.ts';

/** New changes of a meeting's status that no source supports; whoever may waive the citation has none. */
export function findUncitedStatuses(
  changes: ChangeSet['changes'],
  { role }: Pick<Viewer, 'role'>,
): RecordError[] {
  if (role === 'ADMIN') return [];
  return changes.flatMap(({ before, after }) => {
    const known = new Set(statusChangesOf(before).map(({ id }) => id));
    return statusChangesOf(after).flatMap(({ id, citations }, at): RecordError[] =>
      after === undefined || known.has(id) || citations.length > 0
        ? []
        : [
            {
              recordId: after.id,
              code: 'UNCITED',
              path: ['statusChanges', at, 'citations'],
              message:
                'No source supports the change of status. Give citations: [{ source, locator }]; create the source first where it is new. A key of the role ADMIN may leave them out.',
            },
          ],
    );
  });
}

const statusChangesOf = (record: RecordDocument | undefined) =>
  record !== undefined && 'statusChanges' in record ? record.statusChanges : [];
