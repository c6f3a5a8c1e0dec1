import type { EventRecord } from '../../records/forms/eventRecord.ts';
import type { RecordDocument } from '../../records/recordDocument.ts';
import { joinParties } from './joinParties.ts';
import type { MergedType } from './openBoth.ts';

/** That one person or organization stands for another from now on; ids of the store. */
export interface Replacement {
  readonly type: MergedType;
  readonly from: string;
  readonly into: string;
}

/** A record in which nothing refers any more to what is replaced. A party that would stand twice in a role stands once. */
export function replaceIn(record: RecordDocument, replacement: Replacement): RecordDocument {
  const put = putter(replacement);
  switch (record.type) {
    case 'event':
      return replaceInEvent(record, replacement);
    case 'office':
      return { ...record, organization: put(record.organization) };
    case 'organization':
      return { ...record, parent: put(record.parent) };
    default:
      return record;
  }
}

function replaceInEvent(event: EventRecord, replacement: Replacement): EventRecord {
  const { type, into } = replacement;
  const put = putter(replacement);
  const moved = event.parties.map((party) => ({ ...party, [type]: put(party[type]) }));
  const parties = joinParties(moved, (party) => party[type]?.id === into);
  return event.kind === 'STATEMENT'
    ? { ...event, parties, channel: put(event.channel) }
    : { ...event, parties };
}

type Reference = { readonly id: string } | undefined;

/** Gives what stands for a reference: the ids of two records are never the same, whatever their types. */
const putter =
  ({ from, into }: Replacement) =>
  (reference: Reference) =>
    reference?.id === from ? { id: into } : reference;
