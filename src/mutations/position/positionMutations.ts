import type { MutationResolvers } from '../../generated/graphql.ts';
import { addPosition } from './addPosition.ts';
import { removePosition } from './removePosition.ts';
import { updatePosition } from './updatePosition.ts';

export const positionMutations = {
  addPosition,
  updatePosition,
  removePosition,
} satisfies MutationResolvers;
