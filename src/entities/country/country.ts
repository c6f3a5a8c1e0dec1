import { sql } from 'kysely';

import { text, timestamptz } from '../../connections/columnType.ts';
import { defineEntity } from '../../connections/defineEntity.ts';
import type { Entity, ToMany } from '../../connections/entity.ts';
import { byColumn, fromQuery, through } from '../../connections/origin.ts';
import { eventLists } from '../event/eventLists.ts';
import { eventsOf, eventSpines } from '../event/eventSpines.ts';
import { externalIds } from '../name/externalId.ts';
import { names } from '../name/name.ts';
import { leaders } from '../office/position.ts';
import { organization } from '../organization/organization.ts';
import { person } from '../person/person.ts';
import { relation } from '../relation/relation.ts';
import { history } from '../revision/revision.ts';
import type { CountryRow } from '../rows.ts';
import { citations } from '../source/citation.ts';
import { countryFilter } from './countryFilter.ts';

export const country: Entity<CountryRow> = defineEntity({
  typeName: 'Country',
  table: 'country',
  columns: [
    'id',
    'slug',
    'alpha2',
    'alpha3',
    'numeric',
    'former_code',
    'iso_status',
    'un_membership',
    'name',
    'sort_name',
    'region',
    'subregion',
    'capital',
    'validity',
    'note',
    'version',
    'created_at',
    'updated_at',
  ],
  toMany: () => ({
    names: names('country_id'),
    predecessors: neighbours('successor_id', 'predecessor_id'),
    successors: neighbours('predecessor_id', 'successor_id'),
    leaders,
    relations: { entity: relation, origin: partners, shape: 'connection' },
    persons: { entity: person, origin: byColumn('country_id'), shape: 'connection' },
    organizations: { entity: organization, origin: byColumn('country_id'), shape: 'connection' },
    ...eventLists(eventsOf(eventSpines.countries)),
    externalIds: externalIds('country_id'),
    citations: citations('country_id'),
    history,
  }),
  orders: {
    NAME: [{ column: 'sort_name', type: text }],
    UPDATED: [{ column: 'updated_at', type: timestamptz }],
  },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
  filter: () => countryFilter,
});

const neighbours = (from: string, to: string): ToMany => ({
  entity: country,
  origin: through('country_succession', { parent: [from], child: to }),
  shape: 'list',
});

/** The countries that stand in some event beside this one: a probe of the pair spine for each country there is. */
const partners = fromQuery(
  ([id]) => sql`
    select partner.id, ${id} as a_id, partner.id as b_id, pair.first_id, pair.second_id, partner.sort_name
    from country as partner
    cross join lateral (
      select least(partner.id, ${id}) as first_id, greatest(partner.id, ${id}) as second_id
    ) as pair
    where exists (
      select 1 from event_pair
      where event_pair.first_country_id = pair.first_id and event_pair.second_country_id = pair.second_id
    )`,
);
