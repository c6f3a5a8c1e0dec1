import type { MutationResolvers } from '../../generated/graphql.ts';
import { createRecord } from '../createRecord.ts';
import { deleteRecord } from '../deleteRecord.ts';
import { updateRecord } from '../updateRecord.ts';
import { mergeOrganizations } from './mergeOrganizations.ts';

export const organizationMutations = {
  createOrganization: createRecord('organization'),
  updateOrganization: updateRecord('organization'),
  deleteOrganization: deleteRecord('organization'),
  mergeOrganizations,
} satisfies MutationResolvers;
