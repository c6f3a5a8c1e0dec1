import { z } from 'zod';
import { countryRecord, organizationRecord, personRecord } from './actorRecords.ts';
import { eventRecord } from './eventRecord.ts';
import { linkRecord, occasionRecord } from './linkRecords.ts';
import {
  codeRecord,
  officeRecord,
  placeRecord,
  sourceRecord,
  topicRecord,
} from './vocabularyRecords.ts';

/**
 * The form of every line of a file of records but the first: one record with all that belongs to it. `export`
 * writes it, `import communique` reads it; keys are those of the GraphQL contract where that has them.
 */
export const recordForm = z.discriminatedUnion('type', [
  sourceRecord,
  codeRecord,
  topicRecord,
  countryRecord,
  placeRecord,
  organizationRecord,
  officeRecord,
  personRecord,
  eventRecord,
  linkRecord,
  occasionRecord,
]);

export type RecordLine = z.infer<typeof recordForm>;
export type RecordType = RecordLine['type'];
