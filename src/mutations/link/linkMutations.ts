import type { MutationResolvers } from '../../generated/graphql.ts';
import { createRecord } from '../createRecord.ts';
import { deleteRecord } from '../deleteRecord.ts';
import { updateRecord } from '../updateRecord.ts';

export const linkMutations = {
  linkEvents: createRecord('link'),
  updateLink: updateRecord('link'),
  unlinkEvents: deleteRecord('link'),
} satisfies MutationResolvers;
