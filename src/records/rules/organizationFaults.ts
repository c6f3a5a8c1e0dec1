import type { OrganizationRecord } from '../forms/actorRecords.ts';
import { actorFaults } from './actorFaults.ts';
import type { Fault } from './faultsOf.ts';

/** What an organization cannot be. That it is not part of itself by way of others, only the store knows. */
export const organizationFaults = (organization: OrganizationRecord): Fault[] => [
  ...actorFaults(organization),
  ...(organization.parent?.id === organization.id
    ? [
        {
          path: ['parent'],
          message: 'is the organization itself; name the body that it is part of',
        },
      ]
    : []),
];
