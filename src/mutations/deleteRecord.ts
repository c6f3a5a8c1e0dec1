import { encodeGlobalId } from '../entities/globalId.ts';
import { type DocumentType, typeNameOf, typeNamesOf } from '../records/recordDocument.ts';
import { mutation, type MutationInput } from './mutation.ts';

interface DeleteInput extends MutationInput {
  readonly id: string;
  readonly expectedVersion: number;
}

/** A mutation that takes a record away with all that belongs to it, where no other record refers to it. */
export const deleteRecord = (type: DocumentType) =>
  mutation<DeleteInput>(async (edit, input) => {
    const found = await edit.open(type, input, typeNamesOf(type));
    if (found === undefined) return {};
    edit.remove(found);
    return { removed: found, removedId: encodeGlobalId(typeNameOf(found), found.id) };
  });
