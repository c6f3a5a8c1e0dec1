import type { RemovePartyInput } from '../../generated/graphql.ts';
import { insidePart } from '../insidePart.ts';
import { mutation } from '../mutation.ts';
import { openParty } from './openParty.ts';

/** Takes one party off its event; those after it move up. */
export const removeParty = mutation<RemovePartyInput>(async (edit, input) => {
  await edit.read('event', input);
  const found = await openParty(edit, input);
  if (found === undefined) return {};
  const { event, party } = found;
  const parties = event.parties.filter((each) => each.id !== party.id);
  edit.update(event, { parties }, insidePart('parties', ['input', 'id']));
  return { record: event, removedId: input.id };
});
