import type { MutationResolvers } from '../generated/graphql.ts';
import { citationMutations } from './citation/citationMutations.ts';
import { countryMutations } from './country/countryMutations.ts';
import { eventMutations } from './event/eventMutations.ts';
import { eventTopicMutations } from './topic/eventTopicMutations.ts';
import { importEvents } from './importEvents/importEvents.ts';
import { incidentMutations } from './incident/incidentMutations.ts';
import { linkMutations } from './link/linkMutations.ts';
import { meetingMutations } from './meeting/meetingMutations.ts';
import { nameMutations } from './name/nameMutations.ts';
import { officeMutations } from './office/officeMutations.ts';
import { organizationMutations } from './organization/organizationMutations.ts';
import { partyMutations } from './party/partyMutations.ts';
import { personMutations } from './person/personMutations.ts';
import { placeMutations } from './place/placeMutations.ts';
import { positionMutations } from './position/positionMutations.ts';
import { sourceMutations } from './source/sourceMutations.ts';
import { statementMutations } from './statement/statementMutations.ts';
import { topicMutations } from './topic/topicMutations.ts';

/** All mutations, of all kinds of record. */
export const mutationResolvers = {
  ...citationMutations,
  ...countryMutations,
  ...eventMutations,
  ...eventTopicMutations,
  ...incidentMutations,
  ...linkMutations,
  ...meetingMutations,
  ...nameMutations,
  ...officeMutations,
  ...organizationMutations,
  ...partyMutations,
  ...personMutations,
  ...placeMutations,
  ...positionMutations,
  ...sourceMutations,
  ...statementMutations,
  ...topicMutations,
  importEvents,
} satisfies MutationResolvers;
