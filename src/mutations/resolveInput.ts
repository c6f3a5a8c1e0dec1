import { randomUUID } from 'node:crypto';
import type { DocumentType } from '../records/recordDocument.ts';
import { referencedType } from './referenceKeys.ts';
import { type FindReferences, type Reference, References } from './references.ts';
import type { InputPath, UserError } from './userError.ts';

/** Fields of a document, or of a part of one; a key without a value clears the field. */
export type DocumentFields = Readonly<Record<string, unknown>>;

/** What belongs to the mutation and not to the record. */
const controls: ReadonlySet<string> = new Set([
  'id',
  'expectedVersion',
  'idempotencyKey',
  'reason',
]);

/**
 * Makes fields of a document from an input: what it names by id, slug or code becomes `{ id }`, a CAMEO code
 * `{ code }`, and null becomes a key without a value.
 * @returns the fields, and an error for each name that nothing has; in its place stands an id that no record has, so
 * that the rules can be asked of the rest all the same; `explain` says what to do about it
 */
export async function resolveInput(
  input: object,
  type: DocumentType,
  path: InputPath,
  find: FindReferences,
  explain: (missing: Reference) => Promise<string>,
): Promise<{ fields: DocumentFields; errors: UserError[] }> {
  const references = new References();
  walk(input, path, type, (wanted) => {
    references.want(wanted);
    return undefined;
  });
  const missing = await references.find(find);
  const fields = walk(
    input,
    path,
    type,
    ({ type: wanted, name }) => references.idOf(wanted, name) ?? randomUUID(),
  );
  const errors = await Promise.all(
    missing.map(async (each): Promise<UserError> => {
      return { code: 'NOT_FOUND', message: await explain(each), path: each.path };
    }),
  );
  return { fields: without(controls, fields), errors };
}

type Resolve = (reference: Reference) => string | undefined;

function walk(input: object, path: InputPath, type: DocumentType, resolve: Resolve): object {
  const convert = (value: unknown, at: InputPath, key: string): unknown => {
    if (value === null || value === undefined) return undefined;
    if (Array.isArray(value)) return value.map((item, place) => convert(item, [...at, place], key));
    if (typeof value === 'object') return walk(value, at, type, resolve);
    const referenced = referencedType(key, type);
    if (referenced !== undefined && typeof value === 'string') {
      return { id: resolve({ type: referenced, name: value, path: at }) };
    }
    return key === 'code' ? { code: value } : value;
  };
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => [key, convert(value, [...path, key], key)]),
  );
}

const without = (keys: ReadonlySet<string>, fields: object): DocumentFields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.has(key)));
