import type { CitationForm } from './forms/fields.ts';
import type { RecordDocument } from './recordDocument.ts';

/** A list of citations in a record: of the record itself, or of a part of it that is cited by itself. */
export interface CitationList {
  /** The id of what these citations support: the record, a position, a change of status. */
  readonly ownerId: string;
  readonly citations: readonly CitationForm[];
  /** Where in the record the list stands. */
  readonly path: readonly (string | number)[];
  /** The fields of the record that differ where other citations stand here. */
  readonly exchangedFor: (citations: readonly object[]) => Readonly<Record<string, unknown>>;
}

/** All lists of citations in a record, its own first. */
export function citationLists(record: RecordDocument): CitationList[] {
  if (!('citations' in record)) return [];
  const { id: ownerId, citations } = record;
  const own = {
    ownerId,
    citations,
    path: ['citations'],
    exchangedFor: (others: readonly object[]) => ({ citations: others }),
  };
  if (record.type === 'person') return [own, ...listsOf('positions', record.positions)];
  return record.type === 'event' && record.kind === 'MEETING'
    ? [own, ...listsOf('statusChanges', record.statusChanges)]
    : [own];
}

interface CitedPart {
  readonly id: string;
  readonly citations: readonly CitationForm[];
}

const listsOf = (key: string, parts: readonly CitedPart[]): CitationList[] =>
  parts.map(({ id: ownerId, citations }, at) => ({
    ownerId,
    citations,
    path: [key, at, 'citations'],
    exchangedFor: (others) => ({
      [key]: parts.map((part, place) => (place === at ? { ...part, citations: others } : part)),
    }),
  }));
