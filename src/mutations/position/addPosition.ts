import { randomUUID } from 'node:crypto';
import type { AddPositionInput } from '../../generated/graphql.ts';
import { insidePart } from '../insidePart.ts';
import { mutation } from '../mutation.ts';

/** Says that a person held an office. */
export const addPosition = mutation<AddPositionInput>(async (edit, input) => {
  const { person: id, expectedVersion, position, ...rest } = input;
  await edit.read('person', rest);
  const fields = await edit.read('person', position, ['input', 'position']);
  const keys = { id: 'person', expectedVersion: 'expectedVersion' };
  const person = await edit.open('person', { id, expectedVersion }, ['Person'], ['input'], keys);
  if (person === undefined) return {};
  const added = { ...fields, id: randomUUID() };
  const positions = [...person.positions, added];
  edit.update(person, { positions }, insidePart('positions', ['input', 'position']));
  return { record: person, part: { typeName: 'Position', id: added.id } };
});
