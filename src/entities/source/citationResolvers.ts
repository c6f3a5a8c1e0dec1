import type { Entity } from '../../connections/entity.ts';
import { byId, rowByKey } from '../../connections/rowsByKey.ts';
import type { CitationResolvers } from '../../generated/graphql.ts';
import { country } from '../country/country.ts';
import { event } from '../event/event.ts';
import { eventLink } from '../link/eventLink.ts';
import { statusChange } from '../meeting/statusChange.ts';
import { position } from '../office/position.ts';
import { organization } from '../organization/organization.ts';
import { person } from '../person/person.ts';
import type { CitationRow, NodeRow } from '../rows.ts';

/** Which records can be cited, and what a citation calls the id of each. */
const SUBJECTS: readonly (readonly [id: (row: CitationRow) => string | null, Entity<NodeRow>])[] = [
  [({ eventId }) => eventId, event],
  [({ linkId }) => linkId, eventLink],
  [({ statusChangeId }) => statusChangeId, statusChange],
  [({ personId }) => personId, person],
  [({ positionId }) => positionId, position],
  [({ organizationId }) => organizationId, organization],
  [({ countryId }) => countryId, country],
];

export const citationResolvers: CitationResolvers = {
  async subject(row, _, context, info) {
    for (const [idOf, entity] of SUBJECTS) {
      const id = idOf(row);
      const subject = id === null ? null : await rowByKey(context, byId(entity), [id], info);
      if (subject !== null) return subject;
    }
    throw new Error(`Citation ${row.id} has no subject, against the constraint of its table.`);
  },
};
