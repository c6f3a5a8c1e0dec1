import { anyOf } from '../../connections/conditions.ts';
import type { EntityFilter } from '../../connections/entity.ts';
import type { CountryFilter } from '../../generated/graphql.ts';
import type { Context } from '../context.ts';
import { distinctNames } from '../distinctNames.ts';
import { countryIds } from '../countryIds.ts';
import { bearsName } from '../name/bearsName.ts';

interface Resolved extends CountryFilter {
  readonly ids: readonly string[] | undefined;
}

export const countryFilter: EntityFilter = {
  async resolve(filter: CountryFilter, context: Context): Promise<Resolved> {
    for (const region of distinctNames(filter.regions ?? [], 'filter.regions')) {
      await context.directory.requireRegion(region, 'filter.regions');
    }
    return { ...filter, ids: await countryIds(filter.codes, 'filter.codes', context) };
  },

  where({ ids, name, regions, unMembership, isoStatus }: Resolved, { column }) {
    return [
      ...anyOf(column('id'), ids, 'uuid'),
      ...bearsName('country_id', column, name),
      ...anyOf(column('region'), regions, 'text'),
      ...anyOf(column('un_membership'), unMembership, 'un_membership'),
      ...anyOf(column('iso_status'), isoStatus, 'iso_status'),
    ];
  },
};
