import { decodeGlobalId } from '../../entities/globalId.ts';
import { type CitationList, citationLists } from '../../records/citationLists.ts';
import type { CitationForm } from '../../records/forms/fields.ts';
import type { Edit } from '../edit.ts';
import { refusePart } from '../refusePart.ts';
import type { CitedRecord, CitedType } from './citedRecord.ts';
import { findCitedRecord } from './findCitedRecord.ts';

/** A citation in an input, and the version of its record that the change is based on. */
interface CitationReference {
  readonly id: string;
  readonly expectedVersion: number;
}

interface Opened {
  readonly record: CitedRecord;
  readonly list: CitationList;
  readonly citation: CitationForm;
}

/** A citation with the record that it supports, held and of the expected version; refused where there is none. */
export async function openCitation(
  edit: Edit,
  { id, expectedVersion }: CitationReference,
): Promise<Opened | undefined> {
  const decoded = decodeGlobalId(id);
  const owner =
    decoded?.typeName === 'Citation' ? await findCitedRecord(edit.runner, decoded) : undefined;
  if (owner === undefined) {
    refusePart(edit, 'citation');
    return undefined;
  }
  const path = ['input'];
  const record = await edit.openById<CitedType>(owner.type, owner.id, { expectedVersion, path });
  if (record === undefined) return undefined;
  for (const list of citationLists(record)) {
    const citation = list.citations.find((each) => each.id === decoded?.id);
    if (citation !== undefined) return { record, list, citation };
  }
  refusePart(edit, 'citation');
  return undefined;
}
