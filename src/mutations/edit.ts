import { randomUUID } from 'node:crypto';
import { ChangeSet } from '../changes/changeSet.ts';
import { decodeGlobalId } from '../entities/globalId.ts';
import { shortened } from '../entities/shortened.ts';
import type { Viewer } from '../entities/viewer.ts';
import { findByNames } from '../records/findByNames.ts';
import { type DocumentType, type RecordDocument, typeNameOf } from '../records/recordDocument.ts';
import type { Runner } from '../store/store.ts';
import { checkDocument, type Translate } from './checkDocument.ts';
import { explainMissing } from './explainMissing.ts';
import { findBadTexts } from './findBadTexts.ts';
import { withDisplayName, withFirstName } from './name/withDisplayName.ts';
import { type DocumentFields, resolveInput } from './resolveInput.ts';
import type { InputPath, UserError } from './userError.ts';
import { verifyChanges } from './verifyChanges.ts';
import { withPartIds } from './withPartIds.ts';

/**
 * One mutation at work, in its transaction: it reads the input, opens records, puts them as they are to be, and
 * gathers everything that keeps it from being done. Nothing is written before all is known to be sound.
 */
export class Edit {
  readonly runner: Runner;
  readonly viewer: Pick<Viewer, 'role'>;
  readonly changes: ChangeSet;
  readonly errors: UserError[] = [];
  /** The record as it was found where another version was expected. */
  conflict: RecordDocument | undefined;
  /** Where in the input each changed record came from. */
  readonly #translations = new Map<string, Translate>();
  #isVerified = false;

  constructor(runner: Runner, viewer: Pick<Viewer, 'role'>) {
    this.runner = runner;
    this.viewer = viewer;
    this.changes = new ChangeSet(runner);
  }

  refuse(code: UserError['code'], path: InputPath, message: string): void {
    this.errors.push({ code, message, path });
  }

  /** What was refused so far, for a mutation that answers it in its own way: it does not count any more. */
  takeErrors(): UserError[] {
    return this.errors.splice(0);
  }

  /**
   * The fields of a document that an input gives, see `resolveInput`; names that nothing has, and texts that
   * say nothing, are refused.
   */
  async read(
    type: DocumentType,
    input: object,
    path: InputPath = ['input'],
  ): Promise<DocumentFields> {
    const find = (wanted: DocumentType, names: readonly string[]) =>
      findByNames(this.runner, wanted, names);
    const { fields, errors } = await resolveInput(input, type, path, find, (missing) =>
      explainMissing(this.runner, missing),
    );
    this.errors.push(...findBadTexts(input, path), ...errors);
    return fields;
  }

  /**
   * The record with a global id of one of these types, held until the transaction ends. A record that does not exist,
   * or has another version than was expected, is refused; of the latter the payload gives the present state.
   */
  async open<Type extends DocumentType>(
    type: Type,
    { id, expectedVersion }: { readonly id: string; readonly expectedVersion: number },
    typeNames: readonly string[],
    path: InputPath = ['input'],
    keys: OpeningKeys = usualKeys,
  ): Promise<Extract<RecordDocument, { type: Type }> | undefined> {
    const decoded = decodeGlobalId(id);
    if (decoded === undefined || !typeNames.includes(decoded.typeName)) {
      const wanted = typeNames.join(' or ');
      this.refuse(
        'NOT_FOUND',
        [...path, keys.id],
        `"${shortened(id)}" is not the id of a ${wanted}. Pass the \`id\` of one exactly as a query gave it.`,
      );
      return undefined;
    }
    const record = await this.openById(type, decoded.id, { expectedVersion, path, keys });
    if (record === undefined || typeNames.includes(typeNameOf(record))) return record;
    // An id that nobody was given: the UUID of one kind of event under the name of another.
    this.refuse('NOT_FOUND', [...path, keys.id], `This is the id of a ${typeNameOf(record)}.`);
    return undefined;
  }

  /** The same, by the id of the store. */
  async openById<Type extends DocumentType>(
    type: Type,
    id: string,
    { expectedVersion, path, keys = usualKeys }: Opening,
  ): Promise<Extract<RecordDocument, { type: Type }> | undefined> {
    const record = (await this.changes.open(type, [id])).get(id);
    if (record === undefined || !isOf(record, type)) {
      this.refuse(
        'NOT_FOUND',
        [...path, keys.id],
        `There is no ${type} with this id. It may have been deleted, or merged: \`node\` finds it again if it was.`,
      );
      return undefined;
    }
    if (expectedVersion !== undefined && record.version !== expectedVersion) {
      this.refuse(
        'CONFLICT',
        [...path, keys.expectedVersion],
        `The ${type} has version ${String(record.version)} by now, not ${String(expectedVersion)}. Look at what has changed, make your change again, and send it with the new version.`,
      );
      this.conflict = record;
      return undefined;
    }
    return record;
  }

  /** Adds a record of its fields; it gets an id, and parts get theirs. @returns it, where it is sound in itself */
  create(
    type: DocumentType,
    fields: DocumentFields,
    translate?: Translate,
    id: string = randomUUID(),
  ): RecordDocument | undefined {
    const now = new Date().toISOString();
    const keeping = { type, id, version: 1, createdAt: now, updatedAt: now };
    return this.#put({ ...withPartIds(withFirstName(type, fields)), ...keeping }, translate);
  }

  /** Changes an opened record: fields that are given replace its own. @returns it, where it is sound in itself */
  update(
    record: RecordDocument,
    fields: DocumentFields,
    translate?: Translate,
  ): RecordDocument | undefined {
    return this.#put(
      { ...record, ...withPartIds(withDisplayName(fields, record), record) },
      translate,
    );
  }

  /** Puts an opened record as it is to be, where it only follows what another one does: no rule of its own is asked. */
  put(record: RecordDocument, translate: Translate): void {
    this.changes.put(record);
    this.#translations.set(record.id, translate);
    this.#isVerified = false;
  }

  /** Takes an opened record away. */
  remove(record: RecordDocument): void {
    this.changes.remove(record.id);
  }

  /** What only the store knows: what is taken, in use, or would run in a circle. It is asked once, when all is put. */
  async verify(): Promise<void> {
    if (this.#isVerified) return;
    this.#isVerified = true;
    const errors = await verifyChanges(this.runner, this.changes.changes, this.viewer);
    for (const { recordId, code, message, path } of errors) {
      const translate = this.#translations.get(recordId) ?? asItStands;
      this.refuse(code, translate(path), message);
    }
  }

  #put(value: object, translate: Translate = asItStands): RecordDocument | undefined {
    const { record, faults } = checkDocument(value);
    for (const { path, message } of faults) this.refuse('INVALID', translate(path), message);
    if (record !== undefined) this.put(record, translate);
    return record;
  }
}

/** What an input calls the id of a record, and the version that it expects of it. */
interface OpeningKeys {
  readonly id: string;
  readonly expectedVersion: string;
}

const usualKeys: OpeningKeys = { id: 'id', expectedVersion: 'expectedVersion' };

interface Opening {
  readonly expectedVersion?: number;
  /** Of the part of the input that names the record. */
  readonly path: InputPath;
  readonly keys?: OpeningKeys;
}

/** Inputs have the keys of documents. */
const asItStands: Translate = (path) => ['input', ...path];

function isOf<Type extends DocumentType>(
  record: RecordDocument,
  type: Type,
): record is Extract<RecordDocument, { type: Type }> {
  return record.type === type;
}

/** What a payload needs to know of a record, to read it as the client wants it. */
export const referenceTo = (record: RecordDocument) => ({
  typeName: typeNameOf(record),
  id: record.id,
  version: record.version,
});
