import type { UpdateNameInput } from '../../generated/graphql.ts';
import { insidePart } from '../insidePart.ts';
import { mutation } from '../mutation.ts';
import { isShown, refuseDisplayName } from './displayName.ts';
import { openBearer } from './openBearer.ts';

/** Changes one name of whoever bears it. The display name is changed with the record, which has it as well. */
export const updateName = mutation<UpdateNameInput>(async (edit, input) => {
  const fields = await edit.read('person', input);
  const found = await openBearer(edit, input);
  if (found === undefined) return {};
  const { bearer, name } = found;
  const changed = { ...name, ...fields };
  const names = bearer.names.map((each) => (each.id === name.id ? changed : each));
  if (!isShown(bearer.name, names)) refuseDisplayName(edit, bearer.type, ['input', 'value']);
  else edit.update(bearer, { names }, insidePart('names', ['input']));
  return { record: bearer, part: { typeName: 'Name', id: name.id } };
});
