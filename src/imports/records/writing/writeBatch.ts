import { watchRecords } from '../../../changes/watchRecords.ts';
import type { Runner } from '../../../store/store.ts';
import { type Collision, findCollisions } from '../../../records/checking/findCollisions.ts';
import { findMissing } from '../../../records/checking/findMissing.ts';
import type { OccasionRecord } from '../../../records/forms/linkRecords.ts';
import type { RecordLine } from '../../../records/forms/recordForm.ts';
import { keyOf } from '../../../records/recordTables.ts';
import type { RecordReference } from '../../../records/referencesOf.ts';
import type { Attempted } from './attempts.ts';
import { compareVersions, idsOf, isDocument, type Versions } from './compareVersions.ts';
import { followRedirects } from './followRedirects.ts';
import { editsOf, type HeldBack, holdBack } from './holdBack.ts';
import type { Outcome } from './upsertNewer.ts';
import { writeOccasions } from './writeOccasions.ts';
import { writeRecords } from './writeRecords.ts';

/**
 * What became of a record: it was written or kept; it stays as people made it here; it claims what is another's; it
 * refers to what is nowhere, or was deleted here.
 */
export type Settlement =
  | { readonly outcome: Outcome }
  | { readonly heldBack: HeldBack }
  | { readonly collision: string }
  | { readonly missing: RecordReference; readonly isGone: boolean };

/**
 * Writes those of the records that can be written; to be run in a transaction. No record stands twice among them.
 * @param replaced ids of statements that earlier batches have replaced
 * @returns what became of each, in their order, and the changes that need a revision
 */
export async function writeBatch(
  runner: Runner,
  given: readonly RecordLine[],
  replaced: ReadonlySet<string>,
): Promise<Attempted<Settlement[]>> {
  const versions = await compareVersions(runner, given);
  const edits = await editsOf(runner, given);
  const records = given.map((record) => followRedirects(record, edits.survivors));
  const settled = new Map<RecordLine, Settlement>();
  for (const record of records) {
    const held = holdBack(record, edits, versions);
    if (held !== undefined) {
      settled.set(record, held === 'kept' ? { outcome: held } : { heldBack: held });
    }
  }
  const free = records.filter((record) => !settled.has(record));
  for (const [record, collisions] of await findCollisions(runner, free)) {
    settled.set(record, { collision: explain(record, collisions) });
  }
  const distinct = free.filter((record) => !settled.has(record));
  for (const [record, missing] of await findMissing(runner, distinct)) {
    settled.set(record, { missing, isGone: edits.gone.has(missing.id) });
  }
  const sound = distinct.filter((record) => !settled.has(record));
  const { result: outcomes, changes } = await watchRecords(runner, touched(sound, versions), () =>
    writeSound(runner, sound, replaced),
  );
  const result = records.map(
    (record) => settled.get(record) ?? { outcome: outcomes.get(record) ?? 'kept' },
  );
  return { result, changes };
}

/** The records that may be written: those that are new or newer, and statements that may gain an occasion. */
function touched(records: readonly RecordLine[], { present }: Versions) {
  const ids = idsOf(records.filter(isDocument).filter(({ id }) => !present.has(id)));
  const stated = records.flatMap((record) =>
    record.type === 'occasion' ? [record.statement.id] : [],
  );
  return { ...ids, event: [...new Set([...(ids.event ?? []), ...stated])] };
}

async function writeSound(
  runner: Runner,
  records: readonly RecordLine[],
  replaced: ReadonlySet<string>,
): Promise<Map<RecordLine, Outcome>> {
  const outcomes = new Map<RecordLine, Outcome>();
  for (const [at, outcome] of (await writeRecords(runner, records)).entries()) {
    const record = records[at];
    if (record) outcomes.set(record, outcome);
  }
  for (const occasion of await changedOccasions(runner, outcomes, replaced)) {
    outcomes.set(occasion, 'created');
  }
  return outcomes;
}

const explain = (record: RecordLine, collisions: readonly Collision[]): string =>
  collisions
    .map(
      ({ owner, text }) =>
        `${text} is that of the record ${owner}, and this one is ${keyOf(record)}. If they are the same, give this one that id; if not, change ${text} here.`,
    )
    .join(' ');

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
