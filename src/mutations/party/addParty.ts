import { randomUUID } from 'node:crypto';
import type { AddPartyInput } from '../../generated/graphql.ts';
import { withPartyCountries } from '../event/withPartyCountries.ts';
import { insidePart } from '../insidePart.ts';
import { mutation } from '../mutation.ts';
import { openEvent } from './openEvent.ts';

/** Says that somebody took part in an event, for the country of whoever it is unless another or none is said. */
export const addParty = mutation<AddPartyInput>(async (edit, { party, ...input }) => {
  await edit.read('event', input);
  const fields = await edit.read('event', party, ['input', 'party']);
  const event = await openEvent(edit, input);
  if (event === undefined) return {};
  const added = { ...fields, id: randomUUID() };
  const [completed] = await withPartyCountries(edit, [{ parties: [added] }]);
  const parties = [...event.parties, ...listOf(completed?.parties)];
  edit.update(event, { parties }, insidePart('parties', ['input', 'party']));
  return { record: event, part: { typeName: 'Party', id: added.id } };
});

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
