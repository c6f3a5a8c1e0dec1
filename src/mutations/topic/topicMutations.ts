import type { MutationResolvers } from '../../generated/graphql.ts';
import { createRecord } from '../createRecord.ts';
import { deleteRecord } from '../deleteRecord.ts';
import { updateRecord } from '../updateRecord.ts';

export const topicMutations = {
  createTopic: createRecord('topic'),
  updateTopic: updateRecord('topic'),
  deleteTopic: deleteRecord('topic'),
} satisfies MutationResolvers;
