import { sql } from 'kysely';

import { defineEntity } from '../../connections/defineEntity.ts';
import type { Entity, ToMany, ToOne } from '../../connections/entity.ts';
import { reference } from '../../connections/entitySql.ts';
import { through } from '../../connections/origin.ts';
import { eventCode } from '../code/eventCode.ts';
import { country } from '../country/country.ts';
import { links } from '../link/eventLink.ts';
import { externalIds } from '../name/externalId.ts';
import { parties } from '../party/party.ts';
import { place } from '../place/place.ts';
import { history } from '../revision/revision.ts';
import type { ConfidenceRow } from '../rows.ts';
import { citations } from '../source/citation.ts';
import { topic } from '../topic/topic.ts';

/** The to-one relations that every event has. */
export const eventToOne = (): Record<string, ToOne> => ({
  place: reference(place, 'place_id'),
  code: {
    entity: eventCode,
    select: (parent) =>
      sql`select code, label, goldstein, plover, quad_class from event_code where code = ${parent('code')}`,
  },
  confidence: {
    entity: confidence,
    select: (parent) => sql`
      select count(distinct source.publisher)::int as publishers,
        coalesce(bool_and(citation.support = 'IMPLIED'), false) as implied,
        ${parent('review')} as review
      from citation join source on source.id = citation.source_id
      where citation.event_id = ${parent('id')} and citation.field is null`,
  },
});

/** The to-many edges that every event has. */
export const eventToMany = (): Record<string, ToMany> => ({
  parties,
  countries: {
    entity: country,
    origin: through('event_country', { parent: ['event_id'], child: 'country_id' }),
    shape: 'list',
  },
  topics: {
    entity: topic,
    origin: through('event_topic', { parent: ['event_id'], child: 'topic_id' }),
    shape: 'list',
  },
  citations: citations('event_id'),
  links,
  externalIds: externalIds('event_id'),
  history,
});

/** What the citations of an event amount to. */
const confidence: Entity<ConfidenceRow> = defineEntity({
  typeName: 'Confidence',
  identity: 'publishers',
  table: null,
  columns: ['publishers', 'implied', 'review'],
  orders: {},
  defaultOrder: { field: 'ID', direction: 'ASC' },
});
