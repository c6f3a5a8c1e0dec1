import type { MutationResolvers } from '../../generated/graphql.ts';
import { addEventTopics } from './addEventTopics.ts';
import { removeEventTopics } from './removeEventTopics.ts';

export const eventTopicMutations = {
  addEventTopics,
  removeEventTopics,
} satisfies MutationResolvers;
