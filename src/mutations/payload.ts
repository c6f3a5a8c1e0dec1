import { z } from 'zod';
import { type UserError, userErrorForm } from './userError.ts';

const reference = z.object({ typeName: z.string(), id: z.string() });
const recordReference = reference.extend({ version: z.number() });

const itemForm = z.object({
  /** Its place in the list, from 0. */
  index: z.number(),
  record: recordReference.optional(),
  userErrors: z.array(userErrorForm),
});

const outcomeForm = z.object({
  /** The record that was changed, and the version that the change made. */
  record: recordReference.optional(),
  /** A part or another record that was made on the way: a citation, a party. */
  part: reference.optional(),
  /** The global id of what is gone. */
  removedId: z.string().optional(),
  /** What became of each item, where the input is a list of what could each be done by itself. */
  items: z.array(itemForm).optional(),
});

/** What a mutation did: enough to answer it again later, in words of the store. */
export type Outcome = z.infer<typeof outcomeForm>;

/** What became of one item of a list. */
export type OutcomeItem = z.infer<typeof itemForm>;

/** Reads an outcome back that was kept with an idempotency key. */
export const readOutcome = (kept: unknown): Outcome => outcomeForm.parse(kept);

/** What the fields of a payload are resolved from. */
export interface MutationPayload {
  readonly outcome: Outcome;
  readonly userErrors: readonly UserError[];
  /** Whether the mutation was done before, under the same idempotency key. */
  readonly isRepeated?: boolean;
}

/** The payload of a mutation that was not done; `found` is the record as it is. */
export const refused = (
  userErrors: readonly UserError[],
  found?: { readonly typeName: string; readonly id: string; readonly version: number },
  items?: OutcomeItem[],
): MutationPayload => ({
  outcome: { ...(found && { record: found }), ...(items && { items }) },
  userErrors,
});
