import type { Entity } from '../connections/entity.ts';
import { byId, bySlug } from '../connections/rowsByKey.ts';
import type { EventBy, QueryResolvers } from '../generated/graphql.ts';
import { requireId } from '../entities/globalId.ts';
import { incident } from '../entities/incident/incident.ts';
import { meeting } from '../entities/meeting/meeting.ts';
import { byExternalId } from '../entities/name/externalId.ts';
import { organization } from '../entities/organization/organization.ts';
import { person } from '../entities/person/person.ts';
import { source } from '../entities/source/source.ts';
import { statement } from '../entities/statement/statement.ts';
import { topic } from '../entities/topic/topic.ts';
import { findCountry } from './findCountry.ts';
import { type FindRecord, type NamedRecord, rowOfNamed } from './rowOfNamed.ts';

type RecordFields =
  'country' | 'person' | 'organization' | 'topic' | 'source' | 'meeting' | 'statement' | 'incident';

/** One record of an entity, by exactly one way to name it. */
const find =
  <Row extends { readonly id: string }>(
    entity: Entity<Row>,
    bearer?: Parameters<typeof byExternalId>[0],
  ): FindRecord<EventBy, Row> =>
  (_, { by, knownAt }, context, info) =>
    rowOfNamed(context, named(entity, by, bearer), knownAt, info);

const named = <Row>(
  entity: Entity<Row>,
  { id, slug, externalId }: EventBy,
  bearer?: Parameters<typeof byExternalId>[0],
): NamedRecord<Row> => {
  if (typeof slug === 'string') return { lookup: bySlug(entity), key: [slug] };
  if (externalId && bearer) {
    const lookup = { entity, name: 'externalId', origin: byExternalId(bearer) };
    return { lookup, key: [externalId.scheme, externalId.value] };
  }
  return { lookup: byId(entity), key: [requireId(id ?? '', 'by.id', entity.typeName)] };
};

/** The single records. */
export const recordResolvers: Pick<QueryResolvers, RecordFields> = {
  country: findCountry,
  person: find(person, 'person_id'),
  organization: find(organization, 'organization_id'),
  topic: find(topic),
  source: find(source),
  meeting: find(meeting, 'event_id'),
  statement: find(statement, 'event_id'),
  incident: find(incident, 'event_id'),
};
