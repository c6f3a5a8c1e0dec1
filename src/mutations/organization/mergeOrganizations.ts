import type { OrganizationRecord } from '../../records/forms/actorRecords.ts';
import { finishMerge } from '../merge/finishMerge.ts';
import { type Both, type MergeInput, openBoth } from '../merge/openBoth.ts';
import { refuseCountries } from '../merge/refuseCountries.ts';
import { mutation } from '../mutation.ts';

/** Makes one of two records of an organization: the one that stays takes the other's place everywhere. */
export const mergeOrganizations = mutation<MergeInput>(async (edit, input) => {
  const both = await openBoth(edit, 'organization', input);
  if (both === undefined) return {};
  refuseCountries(edit, both);
  const { from, into } = both;
  const record = await finishMerge(edit, both, {
    country: into.country ?? from.country,
    parent: parentOf(both),
    description: into.description ?? from.description,
  });
  return { record };
});

/** The body above the one that stays, or else above the other; neither of the two is above itself. */
const parentOf = ({ from, into }: Both<OrganizationRecord>) =>
  [into.parent, from.parent].find(
    (parent) => parent !== undefined && parent.id !== from.id && parent.id !== into.id,
  );
