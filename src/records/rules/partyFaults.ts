import { rolesOf } from '../../domain/rolesOf.ts';
import type { EventRecord } from '../forms/eventRecord.ts';
import type { Fault } from './faultsOf.ts';
import { repeatedPlaces } from './repeatedPlaces.ts';

/** What the parties of an event cannot be. */
export function partyFaults(event: EventRecord): Fault[] {
  const { kind, parties } = event;
  const known = rolesOf[kind];
  return [
    ...lackingParties(event),
    ...parties.flatMap(({ role }, at): Fault[] =>
      known.includes(role)
        ? []
        : [
            {
              path: ['parties', at, 'role'],
              message: `is ${role}, which nobody is in ${kinds[kind]}; give ${inWords.format(known)}`,
            },
          ],
    ),
    ...parties.flatMap(({ person, organization, country }, at): Fault[] =>
      (person ?? organization ?? country) === undefined
        ? [
            {
              path: ['parties', at],
              message: 'names nobody; give a person, an organization or a country',
            },
          ]
        : [],
    ),
    ...repeatedPlaces(parties, ({ role, person, organization, country }) => [
      role,
      person?.id ?? null,
      organization?.id ?? null,
      country?.id ?? null,
    ]).map((at): Fault => ({
      path: ['parties', at],
      message: 'stands in this role already; name each once in a role',
    })),
  ];
}

/** A machine may know that something happened, but not who did it; a person who checks it has to find out. */
function lackingParties({ kind, review, parties }: EventRecord): Fault[] {
  if (review === 'MACHINE_CODED') return [];
  if (parties.length === 0) {
    return [{ path: ['parties'], message: 'has nobody in it; give at least one party' }];
  }
  return kind === 'STATEMENT' && !parties.some(({ role }) => role === 'SPEAKER')
    ? [{ path: ['parties'], message: 'has no SPEAKER; say who made the statement' }]
    : [];
}

const kinds = { MEETING: 'a meeting', STATEMENT: 'a statement', INCIDENT: 'an incident' };

const inWords = new Intl.ListFormat('en-GB', { type: 'disjunction' });
