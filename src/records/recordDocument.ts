import type { EventKind } from '../generated/database.ts';
import type { OccasionRecord } from './forms/linkRecords.ts';
import type { RecordLine } from './forms/recordForm.ts';
import type { CodeRecord } from './forms/vocabularyRecords.ts';

/**
 * One record with all that belongs to it, as one value: what is changed, compared and remembered as a whole. Its form
 * is that of the lines of `export`, but without what follows from the rest. Codes are given from outside, and an
 * occasion is part of its statement.
 */
export type RecordDocument = Exclude<RecordLine, CodeRecord | OccasionRecord>;

export type DocumentType = RecordDocument['type'];

export type DocumentOf<Type extends DocumentType> = Extract<RecordDocument, { type: Type }>;

const typeNames = {
  country: 'Country',
  link: 'EventLink',
  office: 'Office',
  organization: 'Organization',
  person: 'Person',
  place: 'Place',
  source: 'Source',
  topic: 'Topic',
} as const satisfies Record<Exclude<DocumentType, 'event'>, string>;

/** The name in the API of each kind of event. */
export const eventTypeNames = {
  MEETING: 'Meeting',
  STATEMENT: 'Statement',
  INCIDENT: 'Incident',
} as const satisfies Record<EventKind, string>;

/** The name of a record's type in the API. */
export const typeNameOf = (record: RecordDocument): string =>
  record.type === 'event' ? eventTypeNames[record.kind] : typeNames[record.type];

/** The names that records of a type have in the API. */
export const typeNamesOf = (type: DocumentType): readonly string[] =>
  type === 'event' ? Object.values(eventTypeNames) : [typeNames[type]];

/** All types of documents. */
export const documentTypes = [
  'country',
  'event',
  'link',
  'office',
  'organization',
  'person',
  'place',
  'source',
  'topic',
] as const satisfies readonly DocumentType[];

/** The type of document that a type of the API has; undefined for what is only part of a record. */
export const documentTypeOf = (typeName: string): DocumentType | undefined =>
  documentTypes.find((type) => typeNamesOf(type).includes(typeName));
