import { anyOf } from '../../connections/conditions.ts';
import type { EntityFilter } from '../../connections/entity.ts';
import type { PersonFilter } from '../../generated/graphql.ts';
import type { Context } from '../context.ts';
import { countryIds } from '../countryIds.ts';
import { bearsName } from '../name/bearsName.ts';

interface Resolved extends PersonFilter {
  readonly countryIds: readonly string[] | undefined;
}

export const personFilter: EntityFilter = {
  async resolve(filter: PersonFilter, context: Context): Promise<Resolved> {
    const ids = await countryIds(filter.countries, 'filter.countries', context);
    return { ...filter, countryIds: ids };
  },

  where({ name, countryIds: ids }: Resolved, { column }) {
    return [...bearsName('person_id', column, name), ...anyOf(column('country_id'), ids, 'uuid')];
  },
};
