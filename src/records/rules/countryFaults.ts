import type { CountryRecord } from '../forms/actorRecords.ts';
import { actorFaults } from './actorFaults.ts';
import type { Fault } from './faultsOf.ts';
import { isoCodeFaults } from './isoCodeFaults.ts';
import { repeatedPlaces } from './repeatedPlaces.ts';

/** What a country cannot be. That it does not come after itself by way of others, only the store knows. */
export function countryFaults(country: CountryRecord): Fault[] {
  const { id, successors, validity } = country;
  return [
    ...actorFaults(country),
    ...isoCodeFaults(country),
    ...(validity === undefined || validity.includes('/')
      ? []
      : [{ path: ['validity'], message: 'is not an interval; write 1949-10-07/1990-10-02' }]),
    ...successors.flatMap((successor, at): Fault[] =>
      successor.id === id
        ? [{ path: ['successors', at], message: 'is the country itself; leave it out' }]
        : [],
    ),
    ...repeatedPlaces(successors, (successor) => [successor.id]).map((at): Fault => ({
      path: ['successors', at],
      message: 'is named already; name it once',
    })),
  ];
}
