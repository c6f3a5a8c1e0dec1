import { z } from 'zod';
import { countryRecord, organizationRecord, personRecord } from './forms/actorRecords.ts';
import { eventRecord } from './forms/eventRecord.ts';
import { linkRecord } from './forms/linkRecords.ts';
import { officeRecord, placeRecord, sourceRecord, topicRecord } from './forms/vocabularyRecords.ts';

/** The form of a whole record, of any type that can be changed. */
export const documentForm = z.discriminatedUnion('type', [
  countryRecord,
  eventRecord,
  linkRecord,
  officeRecord,
  organizationRecord,
  personRecord,
  placeRecord,
  sourceRecord,
  topicRecord,
]);
