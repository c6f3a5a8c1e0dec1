import { randomUUID } from 'node:crypto';
import { inOrderOfDate } from '../../domain/inOrderOfDate.ts';
import type { MeetingStatus } from '../../generated/database.ts';
import type { Translate } from '../checkDocument.ts';
import type { EventReference } from '../event/updateEvent.ts';
import { mutation } from '../mutation.ts';

interface StatusInput extends EventReference {
  readonly on: string;
}

/**
 * A mutation that says since when a meeting has a status, and who says so. The meeting has the status that the latest
 * change led to: a change that others have followed is noted and leaves it as it is.
 */
export const changeStatus = (status: MeetingStatus) =>
  mutation<StatusInput>(async (edit, input) => {
    const { when, note, citations } = await edit.read('event', input);
    const found = await edit.open('event', input, ['Meeting']);
    if (found?.kind !== 'MEETING') return {};
    const change = { id: randomUUID(), status, on: input.on };
    const before = inOrderOfDate(found.statusChanges, found.status);
    const latest = inOrderOfDate([...before, change]).at(-1);
    if (when !== undefined && latest !== change) {
      edit.refuse('INVALID', ['input', 'when'], whenOfOld);
    }
    const fields = {
      status: latest?.status,
      statusChanges: [...found.statusChanges, { ...change, note, citations }],
      ...(when !== undefined && { when }),
    };
    return { record: edit.update(found, fields, placeIn(input)) ?? found };
  });

const whenOfOld =
  'is no news: later changes of the status have followed this one, and the meeting has the date that they left. Leave it out';

/** Where in the input stands what is wrong with the changes of the meeting; with the meeting itself, its id. */
const placeIn =
  (input: object): Translate =>
  ([list = '', ...path]) => {
    if (list === 'when' && list in input) return ['input', list, ...path];
    if (list !== 'statusChanges') return ['input', 'id'];
    const [, part = ''] = path;
    return part === 'note' || part === 'citations' ? ['input', ...path.slice(1)] : ['input', 'on'];
  };
