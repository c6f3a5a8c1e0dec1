import type { UpdateCitationInput } from '../../generated/graphql.ts';
import { mutation } from '../mutation.ts';
import { insideList } from './insideList.ts';
import { openCitation } from './openCitation.ts';

/** Corrects one citation of a record. */
export const updateCitation = mutation<UpdateCitationInput>(async (edit, input) => {
  const fields = await edit.read('event', input);
  const found = await openCitation(edit, input);
  if (found === undefined) return {};
  const { record, list, citation } = found;
  const changed = { ...citation, ...fields };
  const citations = list.citations.map((each) => (each.id === citation.id ? changed : each));
  edit.update(record, list.exchangedFor(citations), insideList(list, ['input']));
  return { record, part: { typeName: 'Citation', id: citation.id } };
});
