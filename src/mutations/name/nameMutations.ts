import type { MutationResolvers } from '../../generated/graphql.ts';
import { addName } from './addName.ts';
import { removeName } from './removeName.ts';
import { updateName } from './updateName.ts';

export const nameMutations = { addName, updateName, removeName } satisfies MutationResolvers;
