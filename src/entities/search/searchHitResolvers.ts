import type { Entity } from '../../connections/entity.ts';
import { byId, rowByKey } from '../../connections/rowsByKey.ts';
import type { SearchKind } from '../../generated/database.ts';
import type { Resolvers } from '../../generated/graphql.ts';
import { country } from '../country/country.ts';
import { event } from '../event/event.ts';
import { organization } from '../organization/organization.ts';
import { person } from '../person/person.ts';
import { place } from '../place/place.ts';
import type { NodeRow } from '../rows.ts';
import { source } from '../source/source.ts';
import { topic } from '../topic/topic.ts';
import { isCapped } from './isCapped.ts';
import { searchMatches } from './searchMatches.ts';
import { suggestTexts } from './suggestTexts.ts';

/** Where the records of each kind are. Events of all kinds are one, so that they cost one statement. */
const ENTITIES: Readonly<Record<SearchKind, Entity<NodeRow>>> = {
  MEETING: event,
  STATEMENT: event,
  INCIDENT: event,
  PERSON: person,
  ORGANIZATION: organization,
  COUNTRY: country,
  TOPIC: topic,
  PLACE: place,
  SOURCE: source,
};

type SearchResolvers = Required<Pick<Resolvers, 'KnownName' | 'SearchHit' | 'SearchHitConnection'>>;

export const searchHitResolvers: SearchResolvers = {
  KnownName: { kind: ({ nameKind }) => nameKind, value: ({ value }) => value ?? '' },
  SearchHit: {
    name: (row) => (row.nameId === null ? null : row),
    matches: (row, _, context) => searchMatches(row, context),
    async record({ id, kind, record }, _, context, info) {
      const found = record ?? (await rowByKey(context, byId(ENTITIES[kind]), [id], info));
      if (found !== null) return found;
      throw new Error(`The words of ${kind} ${id} have outlived it, against their triggers.`);
    },
  },
  SearchHitConnection: {
    isCapped: ({ args }, _, { store }) => isCapped(args, store),
    suggestions: ({ args, nodes }, _, { store }) =>
      nodes.length > 0 ? [] : suggestTexts(args, store),
  },
};
