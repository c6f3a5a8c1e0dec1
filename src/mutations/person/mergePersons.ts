import { readEdtf } from '../../domain/readEdtf.ts';
import type { PersonRecord } from '../../records/forms/actorRecords.ts';
import type { Edit } from '../edit.ts';
import { citationKey } from '../merge/citationKey.ts';
import { finishMerge } from '../merge/finishMerge.ts';
import { type Both, type MergeInput, openBoth } from '../merge/openBoth.ts';
import { refuseCountries } from '../merge/refuseCountries.ts';
import { withLacking } from '../merge/withLacking.ts';
import { mutation } from '../mutation.ts';

/** Makes one of two records of a person: the one that stays takes the other's place everywhere. */
export const mergePersons = mutation<MergeInput>(async (edit, input) => {
  const both = await openBoth(edit, 'person', input);
  if (both === undefined) return {};
  refuseCountries(edit, both);
  refuseBirths(edit, both);
  const { from, into } = both;
  const record = await finishMerge(edit, both, {
    country: into.country ?? from.country,
    born: into.born ?? from.born,
    description: into.description ?? from.description,
    positions: positionsOf(both),
  });
  return { record };
});

/** Namesakes stay apart. */
function refuseBirths(edit: Edit, { from, into }: Both<PersonRecord>): void {
  if (from.born === undefined || into.born === undefined) return;
  const [one, other] = [readEdtf(from.born), readEdtf(into.born)];
  if (one.earliest <= other.latest && other.earliest <= one.latest) return;
  edit.refuse(
    'INVALID',
    ['input', 'from'],
    `was born ${from.born}, and the other ${into.born}: namesakes stay apart. If they are one, correct or clear \`born\` of one of them first.`,
  );
}

/** A position that both have stands once, with the citations of both. */
function positionsOf({ from, into }: Both<PersonRecord>): PersonRecord['positions'] {
  const keyOf = ({ office, tenure }: PersonRecord['positions'][number]) => [office.id, tenure];
  const held = into.positions.map((position) => {
    const same = from.positions.find((each) => String(keyOf(each)) === String(keyOf(position)));
    const citations = withLacking(position.citations, same?.citations ?? [], citationKey);
    return { ...position, citations };
  });
  return withLacking(held, from.positions, keyOf);
}
