import type { MutationResolvers } from '../../generated/graphql.ts';
import { citeRecord } from './citeRecord.ts';
import { removeCitation } from './removeCitation.ts';
import { updateCitation } from './updateCitation.ts';

export const citationMutations = {
  citeRecord,
  updateCitation,
  removeCitation,
} satisfies MutationResolvers;
