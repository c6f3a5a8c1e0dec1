import type { Runner } from '../../../store/store.ts';
import { findCollisions } from '../checking/findCollisions.ts';
import { findMissing } from '../checking/findMissing.ts';
import type { OccasionRecord } from '../forms/linkRecords.ts';
import type { RecordLine } from '../forms/recordForm.ts';
import { keyOf } from '../recordTables.ts';
import type { RecordReference } from '../referencesOf.ts';
import type { Outcome } from './upsertNewer.ts';
import { writeOccasions } from './writeOccasions.ts';
import { writeRecords } from './writeRecords.ts';

/** What became of a record: it was written or kept; it claims what is another's; it refers to what is nowhere. */
export type Settlement =
  | { readonly outcome: Outcome }
  | { readonly collision: string }
  | { readonly missing: RecordReference };

/**
 * Writes those of the records that can be written; to be run in a transaction. No record stands twice among them.
 * @param replaced ids of statements that earlier batches have replaced
 * @returns what became of each, in their order
 */
export async function writeBatch(
  runner: Runner,
  records: readonly RecordLine[],
  replaced: ReadonlySet<string>,
): Promise<Settlement[]> {
  const collisions = await findCollisions(runner, records);
  const distinct = records.filter((record) => !collisions.has(record));
  const missing = await findMissing(runner, distinct);
  const sound = distinct.filter((record) => !missing.has(record));
  const outcomes = new Map<RecordLine, Outcome>();
  for (const [at, outcome] of (await writeRecords(runner, sound)).entries()) {
    const record = sound[at];
    if (record) outcomes.set(record, outcome);
  }
  for (const occasion of await changedOccasions(runner, outcomes, replaced)) {
    outcomes.set(occasion, 'created');
  }
  return records.map((record) => {
    const collision = collisions.get(record);
    if (collision !== undefined) return { collision };
    const reference = missing.get(record);
    return reference ? { missing: reference } : { outcome: outcomes.get(record) ?? 'kept' };
  });
}

async function changedOccasions(
  runner: Runner,
  outcomes: ReadonlyMap<RecordLine, Outcome>,
  replacedBefore: ReadonlySet<string>,
): Promise<OccasionRecord[]> {
  const replaced = new Set(replacedBefore);
  const occasions: OccasionRecord[] = [];
  for (const [record, outcome] of outcomes) {
    if (outcome === 'replaced') replaced.add(keyOf(record));
    if (record.type === 'occasion') occasions.push(record);
  }
  const changed = await writeOccasions(runner, occasions, replaced);
  return occasions.filter((occasion) => changed.has(keyOf(occasion)));
}
