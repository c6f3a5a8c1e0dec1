import type { DocumentType } from '../records/recordDocument.ts';

/**
 * The keys under which inputs name other records, with the type of record that each names. Inputs and documents have
 * the same keys, so this is said once for all mutations; `parent` is of the type that it stands in.
 */
const referenceKeys: Readonly<Record<string, DocumentType>> = {
  channel: 'organization',
  country: 'country',
  from: 'event',
  occasion: 'event',
  office: 'office',
  organization: 'organization',
  person: 'person',
  place: 'place',
  source: 'source',
  successors: 'country',
  to: 'event',
  topic: 'topic',
  topics: 'topic',
};

/** The type of record that a key names in the input of a record; undefined for a key that names none. */
export const referencedType = (key: string, type: DocumentType): DocumentType | undefined =>
  key === 'parent' ? type : referenceKeys[key];
