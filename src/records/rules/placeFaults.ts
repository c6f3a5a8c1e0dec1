import type { PlaceRecord } from '../forms/vocabularyRecords.ts';
import type { Fault } from './faultsOf.ts';
import { repeatedPlaces } from './repeatedPlaces.ts';

/** What a place cannot be: somewhere on half a coordinate, or twice the same in a catalogue. */
export const placeFaults = ({ latitude, longitude, externalIds }: PlaceRecord): Fault[] => [
  ...((latitude === undefined) === (longitude === undefined)
    ? []
    : [
        {
          path: [latitude === undefined ? 'latitude' : 'longitude'],
          message: 'is missing; give both coordinates, or none',
        },
      ]),
  ...repeatedPlaces(externalIds, ({ scheme, value }) => [scheme, value]).map((at): Fault => ({
    path: ['externalIds', at],
    message: 'stands here already; give it once',
  })),
];
