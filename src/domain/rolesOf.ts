import type { EventKind, PartyRole } from '../generated/database.ts';

/** The roles in which somebody can stand in an event of each kind. */
export const rolesOf: Readonly<Record<EventKind, readonly PartyRole[]>> = {
  MEETING: ['HOST', 'GUEST', 'PARTICIPANT', 'MEDIATOR', 'OBSERVER'],
  STATEMENT: ['SPEAKER', 'ADDRESSEE', 'SUBJECT'],
  INCIDENT: ['ACTOR', 'TARGET', 'MEDIATOR', 'OBSERVER'],
};
