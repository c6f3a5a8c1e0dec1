import type { MutationResolvers } from '../../generated/graphql.ts';
import { createRecord } from '../createRecord.ts';
import { deleteRecord } from '../deleteRecord.ts';
import { updateRecord } from '../updateRecord.ts';

export const sourceMutations = {
  createSource: createRecord('source'),
  updateSource: updateRecord('source'),
  deleteSource: deleteRecord('source'),
} satisfies MutationResolvers;
