import type { EventRecord } from '../../records/forms/eventRecord.ts';
import type { DocumentFields } from '../resolveInput.ts';
import type { InputPath } from '../userError.ts';

/** What an input says of one event. */
export interface EventFields {
  readonly fields: DocumentFields;
  /** Where it stands in the input. */
  readonly path: InputPath;
  /** The event that it changes, where there is one. */
  readonly before?: EventRecord | undefined;
}
