import { type DocumentType, documentTypes } from '../records/recordDocument.ts';

/** Ids of records, by the type of their documents. */
export type RecordIds = Readonly<Partial<Record<DocumentType, readonly string[]>>>;

/** The types that there are ids of, each with them. */
export const idsByType = (ids: RecordIds): [DocumentType, readonly string[]][] =>
  documentTypes.flatMap((type): [DocumentType, readonly string[]][] => {
    const ofType = ids[type] ?? [];
    return ofType.length === 0 ? [] : [[type, ofType]];
  });
