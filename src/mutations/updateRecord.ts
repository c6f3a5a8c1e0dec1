import { type DocumentType, typeNamesOf } from '../records/recordDocument.ts';
import { mutation, type MutationInput } from './mutation.ts';
import type { DocumentFields } from './resolveInput.ts';

interface UpdateInput extends MutationInput {
  readonly id: string;
  readonly expectedVersion: number;
}

/** A mutation that changes a record: what the input leaves out stays, and null clears. */
export const updateRecord = (type: DocumentType, prepare = (fields: DocumentFields) => fields) =>
  mutation<UpdateInput>(async (edit, input) => {
    const fields = prepare(await edit.read(type, input));
    const found = await edit.open(type, input, typeNamesOf(type));
    return { record: found && (edit.update(found, fields) ?? found) };
  });
