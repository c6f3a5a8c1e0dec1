import type { RemovePositionInput } from '../../generated/graphql.ts';
import { mutation } from '../mutation.ts';
import { openHolder } from './openHolder.ts';

/** Takes a position off its holder, with its citations. */
export const removePosition = mutation<RemovePositionInput>(async (edit, input) => {
  await edit.read('person', input);
  const found = await openHolder(edit, input);
  if (found === undefined) return {};
  const { holder, position } = found;
  edit.update(holder, { positions: holder.positions.filter((each) => each !== position) });
  return { record: holder, removedId: input.id };
});
