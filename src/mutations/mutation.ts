import type { GraphQLResolveInfo } from 'graphql';
import { claimKey, settleKey } from '../changes/idempotency.ts';
import { inTransaction } from '../changes/inTransaction.ts';
import type { Context } from '../entities/context.ts';
import type { Viewer } from '../entities/viewer.ts';
import type { RecordDocument } from '../records/recordDocument.ts';
import type { Runner } from '../store/store.ts';
import { Edit, referenceTo } from './edit.ts';
import { errorOfViolation } from './errorOfViolation.ts';
import { holdOutcome } from './holdOutcome.ts';
import {
  type MutationPayload,
  type Outcome,
  type OutcomeItem,
  readOutcome,
  refused,
} from './payload.ts';
import type { UserError } from './userError.ts';

/** What every input of a mutation may say. */
export interface MutationInput {
  readonly reason?: string | null;
  readonly idempotencyKey?: string | null;
}

/** What a mutation did, for its payload: the record that it changed, what it took away, what it made on the way. */
export interface Done {
  readonly record?: RecordDocument | undefined;
  /** A record that is gone, should all go well. */
  readonly removed?: RecordDocument;
  /** The global id of what is gone. */
  readonly removedId?: string;
  readonly part?: { readonly typeName: string; readonly id: string };
  /** What became of each item of a list. */
  readonly items?: readonly DoneItem[];
}

/** One item of a list: the record that it gave, or what kept it from being done. */
export interface DoneItem {
  readonly record?: RecordDocument | undefined;
  readonly userErrors: readonly UserError[];
}

/**
 * The resolver of a mutation. Its work is one transaction: all that it changes, with the revisions and the
 * idempotency key, or nothing where any error was found. The loaders of the request forget what they had read.
 */
export const mutation =
  <Given extends MutationInput>(work: (edit: Edit, input: Given) => Promise<Done>) =>
  async (
    _: unknown,
    { input }: { input: Given },
    context: Context,
    info: GraphQLResolveInfo,
  ): Promise<MutationPayload> => {
    const { fieldName } = info;
    const { viewer } = context;
    if (viewer === null) throw new Error(`${fieldName} ran without a key: it has no @requires.`);
    try {
      const payload = await againWhereViolated(() =>
        inTransaction(context.store, (runner) =>
          once(runner, { viewer, name: fieldName, input }, (edit) => work(edit, input)),
        ),
      );
      if (payload.isRepeated === true) await holdOutcome(context, payload.outcome, info);
      return payload;
    } catch (error) {
      if (error instanceof Undone) return error.payload;
      const violation = errorOfViolation(error);
      if (violation === undefined) throw error;
      return refused([violation]);
    } finally {
      context.forget();
    }
  };

/**
 * Where the tables refuse what was found sound, another transaction was quicker: a second attempt sees what that one
 * did, and can say what is wrong.
 */
async function againWhereViolated<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (errorOfViolation(error) === undefined) throw error;
    return attempt();
  }
}

interface Request {
  readonly viewer: Viewer;
  readonly name: string;
  readonly input: MutationInput;
}

/** Does the work, unless the same request was done before: then its outcome is given again. */
async function once(
  runner: Runner,
  { viewer, name, input }: Request,
  work: (edit: Edit) => Promise<Done>,
): Promise<MutationPayload> {
  const { idempotencyKey: key, reason = null } = input;
  const claim = key ? { keyId: viewer.id, key, mutation: name, input } : undefined;
  const claimed = claim ? await claimKey(runner, claim) : 'first';
  if (claimed === 'reused') throw new Undone(refused([keyReused]));
  if (claimed !== 'first') {
    return { outcome: readOutcome(claimed.outcome), userErrors: [], isRepeated: true };
  }
  const edit = new Edit(runner, viewer);
  const done = await work(edit);
  await edit.verify();
  if (edit.errors.length > 0) {
    const found = edit.conflict ?? done.removed ?? done.record;
    const items = done.items?.map(outcomeOfItem);
    throw new Undone(refused(edit.errors, found && referenceTo(found), items));
  }
  const written = await edit.changes.write(
    { kind: 'KEY', name: viewer.name, keyId: viewer.id },
    reason,
  );
  const outcome = outcomeOf(done, written);
  if (claim) await settleKey(runner, claim, outcome);
  return { outcome, userErrors: [] };
}

function outcomeOf(
  { record, removedId, part, items }: Done,
  written: ReadonlyMap<string, RecordDocument>,
): Outcome {
  return {
    ...(record && { record: referenceTo(written.get(record.id) ?? record) }),
    ...(removedId !== undefined && { removedId }),
    ...(part && { part }),
    ...(items && { items: items.map(outcomeOfItem) }),
  };
}

const outcomeOfItem = ({ record, userErrors }: DoneItem, index: number): OutcomeItem => ({
  index,
  ...(record && { record: referenceTo(record) }),
  userErrors: userErrors.map((error) => ({ ...error, path: [...error.path] })),
});

/** Ends a transaction of which nothing is to stay. */
class Undone extends Error {
  override readonly name = 'Undone';
  readonly payload: MutationPayload;

  constructor(payload: MutationPayload) {
    super('The mutation was refused, and nothing was changed.');
    this.payload = payload;
  }
}

const keyReused: UserError = {
  code: 'KEY_REUSED',
  path: ['input', 'idempotencyKey'],
  message:
    'This key came with another input within the last 24 hours. Give each request a key of its own, and the same only where you send the very same request again.',
};
