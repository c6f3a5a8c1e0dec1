import { anyOf } from '../../connections/conditions.ts';
import type { EntityFilter } from '../../connections/entity.ts';
import type { OrganizationFilter } from '../../generated/graphql.ts';
import type { Context } from '../context.ts';
import { countryIds } from '../countryIds.ts';
import { bearsName } from '../name/bearsName.ts';

interface Resolved extends OrganizationFilter {
  readonly countryIds: readonly string[] | undefined;
}

export const organizationFilter: EntityFilter = {
  async resolve(filter: OrganizationFilter, context: Context): Promise<Resolved> {
    const ids = await countryIds(filter.countries, 'filter.countries', context);
    return { ...filter, countryIds: ids };
  },

  where({ name, kinds, countryIds: ids }: Resolved, { column }) {
    return [
      ...bearsName('organization_id', column, name),
      ...anyOf(column('kind'), kinds, 'organization_kind'),
      ...anyOf(column('country_id'), ids, 'uuid'),
    ];
  },
};
