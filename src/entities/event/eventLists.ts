import type { ToMany } from '../../connections/entity.ts';
import type { Origin } from '../../connections/origin.ts';
import { incident } from '../incident/incident.ts';
import { meeting } from '../meeting/meeting.ts';
import type { Entity } from '../../connections/entity.ts';
import { statement } from '../statement/statement.ts';
import { event } from './event.ts';

/** The four lists of events that a record has, all found in the same way. */
export const eventLists = (
  origin: Origin,
  key?: ToMany['key'],
): Record<'timeline' | 'meetings' | 'statements' | 'incidents', ToMany> => ({
  timeline: eventList(event, origin, key),
  meetings: eventList(meeting, origin, key),
  statements: eventList(statement, origin, key),
  incidents: eventList(incident, origin, key),
});

const eventList = (entity: Entity, origin: Origin, key: ToMany['key']): ToMany => ({
  entity,
  origin,
  shape: 'connection',
  ...(key !== undefined && { key }),
});
