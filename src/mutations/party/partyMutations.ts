import type { MutationResolvers } from '../../generated/graphql.ts';
import { addParty } from './addParty.ts';
import { removeParty } from './removeParty.ts';
import { updateParty } from './updateParty.ts';

export const partyMutations = { addParty, updateParty, removeParty } satisfies MutationResolvers;
