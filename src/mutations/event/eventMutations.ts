import type { MutationResolvers } from '../../generated/graphql.ts';
import { deleteEvent } from './deleteEvent.ts';
import { setReview } from './setReview.ts';

export const eventMutations = {
  reviewEvent: setReview('REVIEWED'),
  withdrawReview: setReview('MACHINE_CODED'),
  deleteEvent,
} satisfies MutationResolvers;
