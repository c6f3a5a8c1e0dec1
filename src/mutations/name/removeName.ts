import type { RemoveNameInput } from '../../generated/graphql.ts';
import { mutation } from '../mutation.ts';
import { isShown, refuseDisplayName } from './displayName.ts';
import { openBearer } from './openBearer.ts';

/** Takes a name off whoever bears it, unless it is the one by which the bearer is displayed. */
export const removeName = mutation<RemoveNameInput>(async (edit, input) => {
  await edit.read('person', input);
  const found = await openBearer(edit, input);
  if (found === undefined) return {};
  const { bearer, name } = found;
  const names = bearer.names.filter((each) => each.id !== name.id);
  if (!isShown(bearer.name, names)) refuseDisplayName(edit, bearer.type, ['input', 'id']);
  else edit.update(bearer, { names });
  return { record: bearer, removedId: input.id };
});
