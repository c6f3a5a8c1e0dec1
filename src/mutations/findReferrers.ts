import { sql } from 'kysely';
import type { ChangeSet } from '../changes/changeSet.ts';
import { type DocumentType, documentTypes } from '../records/recordDocument.ts';
import { recordTables } from '../records/recordTables.ts';
import { referencesOf } from '../records/referencesOf.ts';
import { database } from '../store/sql.ts';
import type { Runner } from '../store/store.ts';
import { readUses, type Use } from './readUses.ts';
import type { RecordError } from './verifyChanges.ts';

type Changes = ChangeSet['changes'];

/**
 * Records that are to go although others refer to them. What changes at the same time counts as it is to be, so that
 * a merge can take its record away. Nobody else comes to refer to these records until the transaction ends.
 */
export async function findReferrers(runner: Runner, changes: Changes): Promise<RecordError[]> {
  const changed = changes.flatMap(({ before, after }) => (before ?? after)?.id ?? []);
  const errors: RecordError[] = [];
  for (const type of documentTypes) {
    const ids = removedIds(changes, type);
    if (ids.length === 0) continue;
    await closeRecords(runner, type, ids);
    const uses = [...(await readUses(runner, type, ids, changed)), ...usesAmong(changes, type)];
    for (const id of ids) {
      const ofRecord = uses.filter((use) => use.id === id);
      if (ofRecord.length > 0) errors.push(inUse(type, id, ofRecord));
    }
  }
  return errors;
}

const removedIds = (changes: Changes, type: DocumentType): string[] =>
  changes.flatMap(({ before, after }) =>
    before?.type === type && after === undefined ? [before.id] : [],
  );

/** Whoever refers to a record holds it: those who do so already are waited for, and those who come later wait. */
async function closeRecords(
  runner: Runner,
  type: DocumentType,
  ids: readonly string[],
): Promise<void> {
  await runner.run(
    sql`select from ${sql.table(recordTables[type])} where id = any (${ids}::uuid[])
      order by id for update`.compile(database),
  );
}

/** What refers to records of a type among those that are changed or made at the same time. */
const usesAmong = (changes: Changes, type: DocumentType): Use[] =>
  changes.flatMap(({ after }) =>
    after === undefined
      ? []
      : referencesOf(after)
          .filter(({ table }) => table === recordTables[type])
          .map(({ id, path }) => ({
            id,
            text: `is named at ${path} by a ${after.type} of this change`,
          })),
  );

function inUse(type: DocumentType, id: string, uses: readonly Use[]): RecordError {
  const texts = uses.map(({ text }) => text);
  const remedy = mergeable.has(type)
    ? `Merge it into the ${type} that it is, or change those first.`
    : 'Change those first.';
  return {
    recordId: id,
    code: 'IN_USE',
    path: ['id'],
    message: `The ${type} cannot go, since it ${inWords.format(texts)}. ${remedy}`,
  };
}

const mergeable: ReadonlySet<DocumentType> = new Set(['person', 'organization']);

const inWords = new Intl.ListFormat('en-GB');
