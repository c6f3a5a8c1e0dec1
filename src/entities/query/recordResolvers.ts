import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';

import type { Entity } from '../../connections/entity.ts';
import { InputError } from '../../connections/inputError.ts';
import { byId, bySlug, rowByKey, rowsByKey, type Lookup } from '../../connections/rowsByKey.ts';
import { selectedBelow } from '../../connections/selection.ts';
import { throughQuery } from '../../connections/origin.ts';
import { searchKey } from '../../domain/searchKey.ts';
import type { CountryBy, EventBy, QueryResolvers } from '../../generated/graphql.ts';
import type { Context } from '../context.ts';
import { country } from '../country/country.ts';
import { requireId } from '../globalId.ts';
import { incident } from '../incident/incident.ts';
import { meeting } from '../meeting/meeting.ts';
import { byExternalId } from '../name/externalId.ts';
import { organization } from '../organization/organization.ts';
import { person } from '../person/person.ts';
import type { CountryRow } from '../rows.ts';
import { source } from '../source/source.ts';
import { statement } from '../statement/statement.ts';
import { topic } from '../topic/topic.ts';

type RecordFields =
  'country' | 'person' | 'organization' | 'topic' | 'source' | 'meeting' | 'statement' | 'incident';

/** The single records, each by exactly one way to name it. */
export const recordResolvers: Pick<QueryResolvers, RecordFields> = {
  country: (_, { by }, context, info) => findCountry(by, context, info),
  person: (_, { by }, context, info) => find(person, by, context, info, 'person_id'),
  organization: (_, { by }, context, info) =>
    find(organization, by, context, info, 'organization_id'),
  topic: (_, { by }, context, info) => find(topic, by, context, info),
  source: (_, { by }, context, info) => find(source, by, context, info),
  meeting: (_, { by }, context, info) => find(meeting, by, context, info, 'event_id'),
  statement: (_, { by }, context, info) => find(statement, by, context, info, 'event_id'),
  incident: (_, { by }, context, info) => find(incident, by, context, info, 'event_id'),
};

const find = <Row>(
  entity: Entity<Row>,
  { id, slug, externalId }: EventBy,
  context: Context,
  info: GraphQLResolveInfo,
  bearer?: Parameters<typeof byExternalId>[0],
): Promise<Row | null> => {
  if (typeof slug === 'string') return rowByKey(context, bySlug(entity), [slug], info);
  if (externalId && bearer) {
    const lookup = { entity, name: 'externalId', origin: byExternalId(bearer) };
    return rowByKey(context, lookup, [externalId.scheme, externalId.value], info);
  }
  return rowByKey(context, byId(entity), [requireId(id ?? '', 'by.id', entity.typeName)], info);
};

const findCountry = async (
  { id, code, name }: CountryBy,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<CountryRow | null> => {
  if (typeof name === 'string') return findCountryByName(name, context, info);
  const key = code
    ? await context.directory.findCountryId(code)
    : requireId(id ?? '', 'by.id', 'Country');
  return key === undefined ? null : rowByKey(context, byId(country), [key], info);
};

const BY_NAME: Lookup<CountryRow> = {
  entity: country,
  name: 'name',
  origin: throughQuery(
    ([key]) => sql`
      select distinct country_id as id from name where search_key = ${key} and country_id is not null`,
    [],
    ['text'],
  ),
};

const findCountryByName = async (
  name: string,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<CountryRow | null> => {
  const selected = selectedBelow(country, info);
  const [found, ...others] = await rowsByKey(context, BY_NAME, [searchKey(name)], selected, 10);
  if (found === undefined || others.length === 0) return found ?? null;
  const candidates = [found, ...others].map((one) => `${one.name} (${one.alpha3 ?? one.slug})`);
  throw new InputError(
    'by.name',
    `"${name}" names more than one country: ${candidates.join(', ')}. Say which by \`code\` or \`id\`.`,
  );
};
