import { citationLists } from '../citationLists.ts';
import type { RecordDocument } from '../recordDocument.ts';
import type { Fault } from './faultsOf.ts';
import { repeatedPlaces } from './repeatedPlaces.ts';

/** The same place in the same source supports a record, or one field of it, once. */
export const citationFaults = (record: RecordDocument): Fault[] =>
  citationLists(record).flatMap(({ citations, path }) =>
    repeatedPlaces(citations, ({ source, locator, field }) => [source.id, locator, field]).map(
      (at): Fault => ({
        path: [...path, at, 'locator'],
        message: 'is cited here already, of the same source and for the same field; cite it once',
      }),
    ),
  );
