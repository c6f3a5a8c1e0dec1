import { edgeResolver, edgeResolvers, type EdgeResolver } from '../connections/edgeResolvers.ts';
import type { Entity, ToMany } from '../connections/entity.ts';
import { everything } from '../connections/origin.ts';
import { country } from './country/country.ts';
import { event } from './event/event.ts';
import { eventLists } from './event/eventLists.ts';
import { encodeGlobalId } from './globalId.ts';
import { nodes } from './nodes.ts';
import { organization } from './organization/organization.ts';
import { person } from './person/person.ts';
import { reachableEntities } from './reachableEntities.ts';
import { changes } from './revision/revision.ts';
import type { NodeRow } from './rows.ts';
import { searchHits } from './search/searchHit.ts';
import { source } from './source/source.ts';
import { statistics } from './statistics/statistics.ts';
import { topic } from './topic/topic.ts';

/** The resolvers of one type. */
type TypeResolvers = Record<string, EdgeResolver | ((row: NodeRow) => string)>;

/**
 * The resolvers that follow from the entities, type by type: ids, edges and root lists. Columns
 * and to-one relations need none, since the rows have them as properties.
 */
export const derivedResolvers = (): Record<string, TypeResolvers> => ({
  Query: Object.fromEntries(
    Object.entries(rootLists()).map(([field, edge]) => [
      field,
      edgeResolver(`Query.${field}`, edge),
    ]),
  ),
  ...Object.fromEntries(
    [...reachableEntities()]
      .map(([typeName, entity]): [string, TypeResolvers] => [typeName, resolversOf(entity)])
      .filter(([, resolvers]) => Object.keys(resolvers).length > 0),
  ),
});

const resolversOf = (entity: Entity): TypeResolvers => ({
  ...(nodes.has(entity.typeName) && { id: globalId }),
  ...edgeResolvers(entity),
  // An edge of all events is one loader, so that a mixed list costs one statement for all kinds.
  ...(entity.table === event.table && edgeResolvers(event)),
});

const globalId = ({ __typename, id }: NodeRow): string => encodeGlobalId(__typename, id);

const rootLists = (): Record<string, ToMany> => ({
  countries: all(country),
  persons: all(person),
  organizations: all(organization),
  topics: all(topic),
  sources: all(source),
  ...eventLists(everything),
  changes,
  statistics: statistics(),
  search: searchHits,
});

const all = (entity: Entity): ToMany => ({ entity, origin: everything, shape: 'connection' });
