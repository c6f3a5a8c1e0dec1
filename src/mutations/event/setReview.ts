import type { ReviewStatus } from '../../generated/database.ts';
import { typeNamesOf } from '../../records/recordDocument.ts';
import { mutation } from '../mutation.ts';
import type { EventReference } from './updateEvent.ts';

/**
 * A mutation that says whether a person has checked an event; nothing else does. What was true enough for a coded
 * record may not be for a checked one, so all rules are asked.
 */
export const setReview = (review: ReviewStatus) =>
  mutation<EventReference>(async (edit, input) => {
    await edit.read('event', input);
    const found = await edit.open('event', input, typeNamesOf('event'));
    if (found === undefined) return {};
    if (found.review === review) {
      edit.refuse(
        'INVALID',
        ['input', 'id'],
        `is that of an event which is ${review} already; there is nothing to do`,
      );
    }
    return { record: edit.update(found, { review }, () => ['input', 'id']) ?? found };
  });
