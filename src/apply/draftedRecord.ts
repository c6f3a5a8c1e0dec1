import type { DocumentFields } from '../mutations/resolveInput.ts';
import type { RecordDocument } from '../records/recordDocument.ts';
import type { Draft } from './drafts/draft.ts';
import type { Target } from './targets.ts';

/** A record on its way from its entry into the store. */
export interface DraftedRecord {
  readonly target: Target;
  readonly draft: Draft;
  /** The record as it is; undefined where it is new. */
  readonly before: RecordDocument | undefined;
  /** What the draft says, with other records by their ids. */
  readonly fields: DocumentFields;
  /** Where errors of it stand among those of the edit; the path in its document follows. */
  readonly path: readonly [RecordDocument['type'], number];
}
