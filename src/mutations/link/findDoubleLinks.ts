import { sql } from 'kysely';
import type { ChangeSet } from '../../changes/changeSet.ts';
import type { LinkKind } from '../../generated/database.ts';
import { database } from '../../store/sql.ts';
import type { Runner } from '../../store/store.ts';
import type { RecordError } from '../verifyChanges.ts';
import { claimedLinks, claimOf } from './claimedLinks.ts';

/** Links between two events that are linked in the same way already: a claim is one record, with all its sources. */
export async function findDoubleLinks(
  runner: Runner,
  changes: ChangeSet['changes'],
): Promise<RecordError[]> {
  const claimed = claimedLinks(changes).map(({ link }) => link);
  if (claimed.length === 0) return [];
  const changed = changes.flatMap(({ before, after }) => (before ?? after)?.id ?? []);
  const rows = await runner.run(
    sql<{ from_id: string; to_id: string; kind: LinkKind }>`
      select from_id, to_id, kind from event_link
      where from_id = any (${claimed.map(({ from }) => from.id)}::uuid[])
        and to_id = any (${claimed.map(({ to }) => to.id)}::uuid[])
        and not id = any (${changed}::uuid[])`.compile(database),
  );
  const known = new Set(
    rows.map((row) =>
      claimOf({ from: { id: row.from_id }, to: { id: row.to_id }, kind: row.kind }),
    ),
  );
  return claimed
    .filter((link) => known.has(claimOf(link)))
    .map(({ id }) => ({
      recordId: id,
      code: 'TAKEN',
      path: ['kind'],
      message:
        'These two events are linked in this way already. Change that link, or cite another source for it, or say something else here.',
    }));
}
