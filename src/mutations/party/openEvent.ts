import type { EventRecord } from '../../records/forms/eventRecord.ts';
import { typeNamesOf } from '../../records/recordDocument.ts';
import type { Edit } from '../edit.ts';

interface EventReference {
  readonly event: string;
  readonly expectedVersion: number;
}

/** The event that an input calls `event`, held and of the expected version; refused where there is none. */
export const openEvent = (
  edit: Edit,
  { event: id, expectedVersion }: EventReference,
): Promise<EventRecord | undefined> =>
  edit.open('event', { id, expectedVersion }, typeNamesOf('event'), ['input'], {
    id: 'event',
    expectedVersion: 'expectedVersion',
  });
