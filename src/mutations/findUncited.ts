import type { ChangeSet } from '../changes/changeSet.ts';
import type { Viewer } from '../entities/viewer.ts';
import { citationLists } from '../records/citationLists.ts';
import type { RecordError } from './verifyChanges.ts';

/**
 * New records that no source supports, and records, or parts of one, that would lose the last source that they had;
 * whoever may waive the citation has none.
 */
export function findUncited(
  changes: ChangeSet['changes'],
  { role }: Pick<Viewer, 'role'>,
): RecordError[] {
  if (role === 'ADMIN') return [];
  return changes.flatMap(({ before, after }) => {
    if (after === undefined) return [];
    const cited = new Set(
      (before === undefined ? [] : citationLists(before)).flatMap(({ ownerId, citations }) =>
        citations.length > 0 ? [ownerId] : [],
      ),
    );
    return citationLists(after)
      .filter(({ citations }) => citations.length === 0)
      .filter(({ ownerId }) => cited.has(ownerId) || (!before && ownerId === after.id))
      .map(({ path }) => ({
        recordId: after.id,
        code: 'UNCITED',
        path,
        message: before ? lost : missing,
      }));
  });
}

const missing =
  'No source supports this. Give citations: [{ source, locator }]; create the source first where it is new. A key of the role ADMIN may leave them out.';

const lost =
  'No other source supports this. Cite another one first, and then take this one away. A key of the role ADMIN may leave it without.';
