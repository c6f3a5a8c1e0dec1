import type { MutationResolvers } from '../../generated/graphql.ts';
import { createRecord } from '../createRecord.ts';
import { deleteRecord } from '../deleteRecord.ts';
import { updateRecord } from '../updateRecord.ts';

export const placeMutations = {
  createPlace: createRecord('place'),
  updatePlace: updateRecord('place'),
  deletePlace: deleteRecord('place'),
} satisfies MutationResolvers;
