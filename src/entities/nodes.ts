import type { Entity } from '../connections/entity.ts';
import { country } from './country/country.ts';
import { incident } from './incident/incident.ts';
import { eventLink } from './link/eventLink.ts';
import { meeting } from './meeting/meeting.ts';
import { statusChange } from './meeting/statusChange.ts';
import { name } from './name/name.ts';
import { office } from './office/office.ts';
import { position } from './office/position.ts';
import { organization } from './organization/organization.ts';
import { party } from './party/party.ts';
import { person } from './person/person.ts';
import { place } from './place/place.ts';
import { revision } from './revision/revision.ts';
import type { NodeRow } from './rows.ts';
import { citation } from './source/citation.ts';
import { source } from './source/source.ts';
import { statement } from './statement/statement.ts';
import { topic } from './topic/topic.ts';

const ENTITIES: readonly Entity<NodeRow>[] = [
  citation,
  country,
  eventLink,
  incident,
  meeting,
  name,
  office,
  organization,
  party,
  person,
  place,
  position,
  revision,
  source,
  statement,
  statusChange,
  topic,
];

/** The entities that `node` finds, by the name of their type. */
export const nodes: ReadonlyMap<string, Entity<NodeRow>> = new Map(
  ENTITIES.map((entity) => [entity.typeName, entity]),
);
