import type { MutationResolvers } from '../../generated/graphql.ts';
import { createRecord } from '../createRecord.ts';
import { deleteRecord } from '../deleteRecord.ts';
import { updateRecord } from '../updateRecord.ts';

export const countryMutations = {
  createCountry: createRecord('country'),
  updateCountry: updateRecord('country'),
  deleteCountry: deleteRecord('country'),
} satisfies MutationResolvers;
