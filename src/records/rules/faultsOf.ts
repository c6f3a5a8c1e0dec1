import type { RecordDocument } from '../recordDocument.ts';
import { citationFaults } from './citationFaults.ts';
import { countryFaults } from './countryFaults.ts';
import { eventFaults } from './eventFaults.ts';
import { linkFaults } from './linkFaults.ts';
import { officeFaults } from './officeFaults.ts';
import { organizationFaults } from './organizationFaults.ts';
import { personFaults } from './personFaults.ts';
import { placeFaults } from './placeFaults.ts';
import { sourceFaults } from './sourceFaults.ts';
import { topicFaults } from './topicFaults.ts';

/** A rule that a record breaks. */
export interface Fault {
  /** Where in the record. */
  readonly path: readonly (string | number)[];
  /** What is wrong and what to do, to be read after the path. */
  readonly message: string;
}

/** All rules of diplomacy that a record breaks in itself, whatever else the store has. */
export const faultsOf = (record: RecordDocument): Fault[] => [
  ...faultsOfType(record),
  ...citationFaults(record),
];

function faultsOfType(record: RecordDocument): Fault[] {
  switch (record.type) {
    case 'country':
      return countryFaults(record);
    case 'event':
      return eventFaults(record);
    case 'link':
      return linkFaults(record);
    case 'office':
      return officeFaults(record);
    case 'organization':
      return organizationFaults(record);
    case 'person':
      return personFaults(record);
    case 'place':
      return placeFaults(record);
    case 'source':
      return sourceFaults(record);
    case 'topic':
      return topicFaults(record);
  }
}
