import type { EventRecord } from '../forms/eventRecord.ts';
import type { Fault } from './faultsOf.ts';
import { meetingFaults } from './meetingFaults.ts';
import { partyFaults } from './partyFaults.ts';
import { repeatedPlaces } from './repeatedPlaces.ts';
import { statementFaults } from './statementFaults.ts';
import { whenFaults } from './whenFaults.ts';

/** What an event cannot be, by itself. The form has seen to its numbers: an intensity, a magnitude in order. */
export function eventFaults(event: EventRecord): Fault[] {
  return [
    ...whenFaults(event.when),
    ...partyFaults(event),
    ...repeatedPlaces(event.topics, ({ id }) => [id]).map((at): Fault => ({
      path: ['topics', at],
      message: 'is named already; name it once',
    })),
    ...repeatedPlaces(event.externalIds, ({ scheme, value }) => [scheme, value]).map(
      (at): Fault => ({
        path: ['externalIds', at],
        message: 'stands here already; give it once',
      }),
    ),
    ...(event.kind === 'MEETING' ? meetingFaults(event) : []),
    ...(event.kind === 'STATEMENT' ? statementFaults(event) : []),
  ];
}
