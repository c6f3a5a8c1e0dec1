import type { MutationResolvers } from '../../generated/graphql.ts';
import { createRecord } from '../createRecord.ts';
import { deleteRecord } from '../deleteRecord.ts';
import { updateRecord } from '../updateRecord.ts';
import { mergePersons } from './mergePersons.ts';

export const personMutations = {
  createPerson: createRecord('person'),
  updatePerson: updateRecord('person'),
  deletePerson: deleteRecord('person'),
  mergePersons,
} satisfies MutationResolvers;
