import type { GraphQLResolveInfo } from 'graphql';
import type { Entity } from '../connections/entity.ts';
import { byId, rowByKey } from '../connections/rowsByKey.ts';
import type { Context } from '../entities/context.ts';
import { country } from '../entities/country/country.ts';
import { event } from '../entities/event/event.ts';
import { eventLink } from '../entities/link/eventLink.ts';
import { incident } from '../entities/incident/incident.ts';
import { meeting } from '../entities/meeting/meeting.ts';
import { statement } from '../entities/statement/statement.ts';
import { created, rejected } from './importEvents/countRows.ts';
import { name } from '../entities/name/name.ts';
import { nodes } from '../entities/nodes.ts';
import { office } from '../entities/office/office.ts';
import { position } from '../entities/office/position.ts';
import { organization } from '../entities/organization/organization.ts';
import { party } from '../entities/party/party.ts';
import { person } from '../entities/person/person.ts';
import { place } from '../entities/place/place.ts';
import type { NodeRow } from '../entities/rows.ts';
import { citation } from '../entities/source/citation.ts';
import { source } from '../entities/source/source.ts';
import { topic } from '../entities/topic/topic.ts';
import type { Resolvers } from '../generated/graphql.ts';
import type { MutationPayload } from './payload.ts';

type PayloadField<Row> = (
  payload: MutationPayload,
  args: object,
  context: Context,
  info: GraphQLResolveInfo,
) => Promise<Row | null>;

/** The record that the mutation changed, read after it, with what the selection asks for. */
const record =
  <Row>(entity: Entity<Row>): PayloadField<Row> =>
  async ({ outcome }, _, context, info) =>
    outcome.record ? rowByKey(context, byId(entity), [outcome.record.id], info) : null;

/** The same, where it may be of any type. */
const anyRecord: PayloadField<NodeRow> = async (payload, args, context, info) => {
  const entity = nodes.get(payload.outcome.record?.typeName ?? '');
  return entity ? record(entity)(payload, args, context, info) : null;
};

/** The part of the record that the mutation made or changed. */
const part =
  <Row>(entity: Entity<Row>): PayloadField<Row> =>
  async ({ outcome }, _, context, info) =>
    outcome.part ? rowByKey(context, byId(entity), [outcome.part.id], info) : null;

const removedId = ({ outcome }: MutationPayload): string | null => outcome.removedId ?? null;

/** How payloads give what a mutation did: each by what its fields are called. */
export const payloadResolvers = {
  CitationPayload: { citation: part(citation), record: anyRecord },
  CountryPayload: { country: record(country) },
  DeletionPayload: { deletedId: removedId, record: anyRecord },
  EventPayload: { event: record(event) },
  ImportEventResult: {
    event: async ({ record: written }, _, context, info) =>
      written ? rowByKey(context, byId(event), [written.id], info) : null,
  },
  ImportEventsPayload: { results: ({ outcome }) => outcome.items ?? null, created, rejected },
  IncidentPayload: { incident: record(incident) },
  LinkPayload: { link: record(eventLink) },
  MeetingPayload: { meeting: record(meeting) },
  NamePayload: { name: part(name), bearer: anyRecord },
  OfficePayload: { office: record(office) },
  OrganizationPayload: { organization: record(organization) },
  PartyPayload: { party: part(party), event: record(event) },
  PersonPayload: { person: record(person) },
  PlacePayload: { place: record(place) },
  PositionPayload: { position: part(position), person: record(person) },
  RemovalPayload: { removedId, record: anyRecord },
  SourcePayload: { source: record(source) },
  StatementPayload: { statement: record(statement) },
  TopicPayload: { topic: record(topic) },
} satisfies Resolvers;
