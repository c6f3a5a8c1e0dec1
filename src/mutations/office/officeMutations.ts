import type { MutationResolvers } from '../../generated/graphql.ts';
import { createRecord } from '../createRecord.ts';
import { deleteRecord } from '../deleteRecord.ts';
import { updateRecord } from '../updateRecord.ts';

export const officeMutations = {
  createOffice: createRecord('office'),
  updateOffice: updateRecord('office'),
  deleteOffice: deleteRecord('office'),
} satisfies MutationResolvers;
