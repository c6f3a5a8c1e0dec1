import type { UpdatePartyInput } from '../../generated/graphql.ts';
import { insidePart } from '../insidePart.ts';
import { mutation } from '../mutation.ts';
import { openParty } from './openParty.ts';

/** Changes one party of an event. */
export const updateParty = mutation<UpdatePartyInput>(async (edit, input) => {
  const fields = await edit.read('event', input);
  const found = await openParty(edit, input);
  if (found === undefined) return {};
  const { event, party } = found;
  const changed = { ...party, ...fields };
  const parties = event.parties.map((each) => (each.id === party.id ? changed : each));
  edit.update(event, { parties }, insidePart('parties', ['input']));
  return { record: event, part: { typeName: 'Party', id: party.id } };
});
