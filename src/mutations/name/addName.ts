import { randomUUID } from 'node:crypto';
import { decodeGlobalId } from '../../entities/globalId.ts';
import type { AddNameInput } from '../../generated/graphql.ts';
import { documentTypeOf, typeNamesOf } from '../../records/recordDocument.ts';
import { insidePart } from '../insidePart.ts';
import { mutation } from '../mutation.ts';
import { type BearerType, bearerTypes } from './bearer.ts';

/** Adds a name to whoever bears it. */
export const addName = mutation<AddNameInput>(async (edit, input) => {
  const { bearer: id, expectedVersion, name, ...rest } = input;
  await edit.read('person', rest);
  const fields = await edit.read('person', name, ['input', 'name']);
  const bearer = await edit.open<BearerType>(
    bearerTypeOf(id),
    { id, expectedVersion },
    bearerTypes.flatMap(typeNamesOf),
    ['input'],
    { id: 'bearer', expectedVersion: 'expectedVersion' },
  );
  if (bearer === undefined) return {};
  const added = { ...fields, id: randomUUID() };
  const names = [...bearer.names, added];
  edit.update(bearer, { names }, insidePart('names', ['input', 'name']));
  return { record: bearer, part: { typeName: 'Name', id: added.id } };
});

const bearerTypeOf = (id: string): BearerType => {
  const type = documentTypeOf(decodeGlobalId(id)?.typeName ?? '');
  return bearerTypes.find((each) => each === type) ?? 'person';
};
