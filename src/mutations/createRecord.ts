import type { DocumentType } from '../records/recordDocument.ts';
import { mutation } from './mutation.ts';
import type { DocumentFields } from './resolveInput.ts';
import { withSlug } from './withSlug.ts';

/** A mutation that adds a record of a type whose input has the keys of its document. */
export const createRecord = (type: DocumentType, prepare = (fields: DocumentFields) => fields) =>
  mutation(async (edit, input) => {
    const fields = prepare(await edit.read(type, input));
    return { record: edit.create(type, await withSlug(edit, type, fields)) };
  });
