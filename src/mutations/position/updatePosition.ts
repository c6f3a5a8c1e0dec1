import type { UpdatePositionInput } from '../../generated/graphql.ts';
import { insidePart } from '../insidePart.ts';
import { mutation } from '../mutation.ts';
import { openHolder } from './openHolder.ts';

/** Changes one position of its holder: most often the end of its tenure. */
export const updatePosition = mutation<UpdatePositionInput>(async (edit, input) => {
  const fields = await edit.read('person', input);
  const found = await openHolder(edit, input);
  if (found === undefined) return {};
  const { holder, position } = found;
  const changed = { ...position, ...fields };
  const positions = holder.positions.map((each) => (each.id === position.id ? changed : each));
  edit.update(holder, { positions }, insidePart('positions', ['input']));
  return { record: holder, part: { typeName: 'Position', id: position.id } };
});
