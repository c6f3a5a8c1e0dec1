import type { RemoveCitationInput } from '../../generated/graphql.ts';
import { mutation } from '../mutation.ts';
import { insideList } from './insideList.ts';
import { openCitation } from './openCitation.ts';

/** Takes one citation off its record, which has to keep another one. */
export const removeCitation = mutation<RemoveCitationInput>(async (edit, input) => {
  await edit.read('event', input);
  const found = await openCitation(edit, input);
  if (found === undefined) return {};
  const { record, list, citation } = found;
  const citations = list.citations.filter((each) => each.id !== citation.id);
  edit.update(record, list.exchangedFor(citations), insideList(list, ['input', 'id']));
  return { record, removedId: input.id };
});
