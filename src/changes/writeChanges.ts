import { sql } from 'kysely';
import { type DocumentType, documentTypeOf } from '../records/recordDocument.ts';
import { recordTables } from '../records/recordTables.ts';
import { database } from '../store/sql.ts';
import type { Runner } from '../store/store.ts';
import type { Author } from './author.ts';
import { takeTurn, type Turn } from './takeTurn.ts';
import { type Change, writeRevisions } from './writeRevisions.ts';

/** How many revisions one statement writes. */
const most = 5000;

/**
 * Writes the revisions of changes whose rows are written already; to be called as the last thing of a transaction, see
 * `takeTurn`.
 * @param versions `next`: records that changed get the version after the one that they had, and the turn's time;
 *   `given`: they keep what the work has written
 */
export async function writeChanges(
  runner: Runner,
  author: Author,
  changes: readonly Change[],
  versions: 'next' | 'given',
): Promise<void> {
  if (changes.length === 0) return;
  const turn = await takeTurn(runner, changes.length);
  const numbered = versions === 'next' ? changes.map(withNextVersion) : changes;
  if (versions === 'next') await writeVersions(runner, turn, numbered);
  for (let at = 0; at < numbered.length; at += most) {
    const part = { first: turn.first + at, at: turn.at };
    await writeRevisions(runner, part, author, numbered.slice(at, at + most));
  }
}

const withNextVersion = (change: Change): Change =>
  change.before === undefined ? change : { ...change, version: change.before.version + 1 };

async function writeVersions(
  runner: Runner,
  { at }: Turn,
  changes: readonly Change[],
): Promise<void> {
  const byType = new Map<DocumentType, Change[]>();
  for (const change of changes) {
    const type = documentTypeOf(change.recordType);
    if (type === undefined || change.operation !== 'UPDATED') continue;
    byType.set(type, [...(byType.get(type) ?? []), change]);
  }
  for (const [type, ofType] of byType) {
    const ids = ofType.map(({ recordId }) => recordId);
    const versions = ofType.map(({ version }) => version);
    await runner.run(
      sql`update ${sql.table(recordTables[type])} as kept
        set version = given.version, updated_at = ${at}::timestamptz
        from unnest(${ids}::uuid[], ${versions}::int[]) as given (id, version)
        where kept.id = given.id`.compile(database),
    );
  }
}
