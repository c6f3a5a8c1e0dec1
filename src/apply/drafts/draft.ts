import type { SeedPath } from '../../imports/seeds/seedDocument.ts';
import type { InputPath } from '../../mutations/userError.ts';
import type { EventKind } from '../../generated/database.ts';
import type { RecordDocument } from '../../records/recordDocument.ts';
import type { Fault } from '../../records/rules/faultsOf.ts';
import type { HeadCitation } from '../reading/headCitation.ts';

/** Where in the file stands what stands at a path in the document; what lies deeper lies as deep in both. */
export interface Origin {
  readonly of: InputPath;
  readonly path: SeedPath;
}

/** What an entry of a file says of a record, in the keys of the document; other records stand in it by their names. */
export interface Draft {
  readonly input: Readonly<Record<string, unknown>>;
  readonly origins: readonly Origin[];
  /** What cannot be said in a document at all, with the path in the document. */
  readonly faults?: readonly Fault[];
  /** Of an event. */
  readonly kind?: EventKind;
}

/** What an entry must know to become a draft. */
export interface DraftContext {
  /** Where in its file the entry stands. */
  readonly at: SeedPath;
  /** What the whole file cites. */
  readonly head: readonly HeadCitation[];
  /** The record as it is; undefined where it is new. */
  readonly before: RecordDocument | undefined;
}

export const nothing: Draft = { input: {}, origins: [] };

/** Several drafts of one record as one. */
export const joined = (...drafts: readonly Draft[]): Draft => ({
  input: Object.fromEntries(drafts.flatMap(({ input }) => Object.entries(input))),
  origins: drafts.flatMap(({ origins }) => origins),
});
