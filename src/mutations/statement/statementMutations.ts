import type { MutationResolvers } from '../../generated/graphql.ts';
import { createEvent } from '../event/createEvent.ts';
import { updateEvent } from '../event/updateEvent.ts';

export const statementMutations = {
  recordStatement: createEvent('STATEMENT'),
  updateStatement: updateEvent('STATEMENT'),
} satisfies MutationResolvers;
