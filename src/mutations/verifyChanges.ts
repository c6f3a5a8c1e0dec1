import type { ChangeSet } from '../changes/changeSet.ts';
import type { Viewer } from '../entities/viewer.ts';
import { findCollisions } from '../records/checking/findCollisions.ts';
import type { Runner } from '../store/store.ts';
import { findUncitedStatuses } from './event/findUncitedStatuses.ts';
import { findCircles } from './findCircles.ts';
import { findReferrers } from './findReferrers.ts';
import { findUncited } from './findUncited.ts';
import { findDoubleLinks } from './link/findDoubleLinks.ts';
import { findPartCircles } from './link/findPartCircles.ts';
import type { UserError } from './userError.ts';

/** An error of a record, with the path in its document. */
export interface RecordError extends UserError {
  readonly recordId: string;
}

/** What keeps changes from being written that are sound in themselves. */
export async function verifyChanges(
  runner: Runner,
  changes: ChangeSet['changes'],
  viewer: Pick<Viewer, 'role'>,
): Promise<RecordError[]> {
  const records = changes.flatMap(({ after }) => (after === undefined ? [] : [after]));
  const removed = new Set(changes.flatMap(({ before, after }) => (after ? [] : [before?.id])));
  const collisions = await findCollisions(runner, records);
  return [
    ...findUncited(changes, viewer),
    ...findUncitedStatuses(changes, viewer),
    ...[...collisions].flatMap(([{ id }, ofRecord]) =>
      ofRecord
        // What goes leaves what it had, for instance to the record that it becomes part of.
        .filter(({ owner }) => !removed.has(owner))
        .map(({ path, text }): RecordError => ({
          recordId: id,
          code: 'TAKEN',
          path,
          message: `${text} is that of another record. Change that record if it is the one you mean, or give another one here.`,
        })),
    ),
    ...(await findCircles(runner, changes)),
    ...(await findDoubleLinks(runner, changes)),
    ...(await findPartCircles(runner, changes)),
    ...(await findReferrers(runner, changes)),
  ];
}
