import { sql } from 'kysely';
import { decodeGlobalId } from '../../entities/globalId.ts';
import { type DocumentOf, typeNamesOf } from '../../records/recordDocument.ts';
import { recordTables } from '../../records/recordTables.ts';
import { database } from '../../store/sql.ts';
import type { Edit } from '../edit.ts';
import type { MutationInput } from '../mutation.ts';

/** The types of records of which two can become one. */
export type MergedType = 'person' | 'organization';

export type MergedRecord = DocumentOf<MergedType>;

export interface MergeInput extends MutationInput {
  readonly from: string;
  readonly fromVersion: number;
  readonly into: string;
  readonly intoVersion: number;
}

/** Two records of one thing: the one that goes, and the one that stays. */
export interface Both<Merged = MergedRecord> {
  readonly from: Merged;
  readonly into: Merged;
}

/**
 * Opens the two records of a merge. The one that goes is held so that nobody can refer to it any more: who does so at
 * this moment is waited for.
 */
export async function openBoth<Type extends MergedType>(
  edit: Edit,
  type: Type,
  input: MergeInput,
): Promise<Both<DocumentOf<Type>> | undefined> {
  const { reason, idempotencyKey } = input;
  await edit.read(type, { reason, idempotencyKey });
  await holdInOrder(edit, type, input);
  const from = await openOne(edit, type, input, 'from');
  const into = await openOne(edit, type, input, 'into');
  if (from === undefined || into === undefined) return undefined;
  if (!isSame(from, into)) return { from, into };
  edit.refuse(
    'INVALID',
    ['input', 'into'],
    `is the ${type} that \`from\` names as well; name the two that are to become one`,
  );
  return undefined;
}

const isSame = (one: MergedRecord, other: MergedRecord): boolean => one.id === other.id;

/** Two merges that name the same two the other way round do not wait for each other. */
async function holdInOrder(edit: Edit, type: MergedType, { from, into }: MergeInput) {
  const ids = [from, into].flatMap((id) => decodeGlobalId(id)?.id ?? []);
  await edit.runner.run(
    sql`select from ${sql.table(recordTables[type])} where id = any (${ids}::uuid[])
      order by id for update`.compile(database),
  );
}

const openOne = <Type extends MergedType>(
  edit: Edit,
  type: Type,
  input: MergeInput,
  key: 'from' | 'into',
): Promise<DocumentOf<Type> | undefined> =>
  edit.open(
    type,
    { id: input[key], expectedVersion: input[`${key}Version`] },
    typeNamesOf(type),
    ['input'],
    { id: key, expectedVersion: `${key}Version` },
  );
