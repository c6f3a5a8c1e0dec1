import { randomUUID } from 'node:crypto';
import { decodeGlobalId } from '../../entities/globalId.ts';
import { shortened } from '../../entities/shortened.ts';
import type { CiteRecordInput } from '../../generated/graphql.ts';
import { citationLists } from '../../records/citationLists.ts';
import type { Edit } from '../edit.ts';
import { mutation } from '../mutation.ts';
import type { CitedType } from './citedRecord.ts';
import { findCitedRecord } from './findCitedRecord.ts';
import { insideList } from './insideList.ts';

/** Adds a source to a record, or to a part of one that is cited by itself. */
export const citeRecord = mutation<CiteRecordInput>(async (edit, { citation, ...input }) => {
  await edit.read('event', input);
  const fields = await edit.read('event', citation, ['input', 'citation']);
  const record = await openCited(edit, input);
  if (record === undefined) return {};
  const wanted = decodeGlobalId(input.record)?.id;
  const list = citationLists(record).find(({ ownerId }) => ownerId === wanted);
  if (list === undefined) {
    refuseSubject(edit, input.record);
    return { record };
  }
  const added = { ...fields, id: randomUUID() };
  edit.update(
    record,
    list.exchangedFor([...list.citations, added]),
    insideList(list, ['input', 'citation']),
  );
  return { record, part: { typeName: 'Citation', id: added.id } };
});

async function openCited(
  edit: Edit,
  { record, expectedVersion }: { readonly record: string; readonly expectedVersion: number },
) {
  const decoded = decodeGlobalId(record);
  const owner = decoded && (await findCitedRecord(edit.runner, decoded));
  if (owner === undefined || decoded?.typeName === 'Citation') {
    refuseSubject(edit, record);
    return undefined;
  }
  return edit.openById<CitedType>(owner.type, owner.id, {
    expectedVersion,
    path: ['input'],
    keys: { id: 'record', expectedVersion: 'expectedVersion' },
  });
}

function refuseSubject(edit: Edit, id: string): void {
  edit.refuse(
    'NOT_FOUND',
    ['input', 'record'],
    `There is nothing with the id "${shortened(id)}" that can be cited. Pass the \`id\` of an event, a person, an organization, a country, a link, a position or a change of status exactly as a query gave it.`,
  );
}
