import type { MutationResolvers } from '../../generated/graphql.ts';
import { createEvent } from '../event/createEvent.ts';
import { updateEvent } from '../event/updateEvent.ts';

export const incidentMutations = {
  recordIncident: createEvent('INCIDENT'),
  updateIncident: updateEvent('INCIDENT'),
} satisfies MutationResolvers;
