import type { Runner } from '../store/store.ts';
import type { Author } from './author.ts';
import type { RecordIds } from './recordIds.ts';
import { watchRecords } from './watchRecords.ts';
import { writeChanges } from './writeChanges.ts';

/**
 * Does work that writes rows of records in its own way, and writes a revision of each record that it made or changed;
 * a changed one gets its next version. To be called as the last thing of a transaction, see `takeTurn`.
 */
export async function reviseRecords<Result>(
  runner: Runner,
  author: Author,
  ids: RecordIds,
  work: () => Promise<Result>,
): Promise<Result> {
  const { result, changes } = await watchRecords(runner, ids, work);
  await writeChanges(runner, author, changes, 'next');
  return result;
}
