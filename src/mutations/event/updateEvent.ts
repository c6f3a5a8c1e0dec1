import type { EventKind } from '../../generated/database.ts';
import { eventTypeNames } from '../../records/recordDocument.ts';
import { mutation, type MutationInput } from '../mutation.ts';
import { prepareEvents } from './prepareEvents.ts';

/** Names an event, and the version of it that a change is based on. */
export interface EventReference extends MutationInput {
  readonly id: string;
  readonly expectedVersion: number;
}

/** A mutation that changes an event of a kind, but neither a meeting's status nor whether a person has checked it. */
export const updateEvent = (kind: EventKind) =>
  mutation<EventReference>(async (edit, input) => {
    const given = await edit.read('event', input);
    const before = await edit.open('event', input, [eventTypeNames[kind]]);
    const [fields = given] = await prepareEvents(edit, [
      { fields: given, path: ['input'], before },
    ]);
    return { record: before && (edit.update(before, fields) ?? before) };
  });
