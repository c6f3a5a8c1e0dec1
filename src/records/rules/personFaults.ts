import { readEdtf } from '../../domain/readEdtf.ts';
import { readTenure } from '../../domain/readTenure.ts';
import type { PersonRecord } from '../forms/actorRecords.ts';
import { actorFaults } from './actorFaults.ts';
import type { Fault } from './faultsOf.ts';
import { repeatedPlaces } from './repeatedPlaces.ts';

/**
 * What a person cannot be. Tenures may overlap, of different offices and of one: sources differ, and several offices
 * at once are normal.
 */
export function personFaults(person: PersonRecord): Fault[] {
  const { born, positions } = person;
  return [
    ...actorFaults(person),
    ...(born?.includes('/')
      ? [
          {
            path: ['born'],
            message: 'is an interval; write one date, as precise as it is known: 1953-06 or 195X',
          },
        ]
      : []),
    ...repeatedPlaces(positions, ({ office, tenure }) => [office.id, tenure]).map((at): Fault => ({
      path: ['positions', at],
      message: 'has the office and the tenure of another; give it once',
    })),
    ...positions.flatMap(({ tenure }, at): Fault[] =>
      born !== undefined && readTenure(tenure).heldUntil <= readEdtf(born).earliest
        ? [
            {
              path: ['positions', at, 'tenure'],
              message: `ended before the person was born (${born}); correct one of the two dates`,
            },
          ]
        : [],
    ),
  ];
}
