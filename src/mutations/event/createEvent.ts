import type { EventKind } from '../../generated/database.ts';
import { mutation } from '../mutation.ts';
import { newEvents } from './newEvents.ts';

/** A mutation that adds an event of a kind. */
export const createEvent = (kind: EventKind) =>
  mutation(async (edit, input) => {
    const fields = await edit.read('event', input);
    const [complete = fields] = await newEvents(edit, [{ kind, fields, path: ['input'] }]);
    return { record: edit.create('event', complete) };
  });
