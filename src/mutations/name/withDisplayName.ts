import type { NameForm } from '../../records/forms/fields.ts';
import type { DocumentType, RecordDocument } from '../../records/recordDocument.ts';
import type { DocumentFields } from '../resolveInput.ts';
import { type Bearer, bearerTypes } from './bearer.ts';
import { displayLanguage, isDisplayName } from './displayName.ts';
import { isObject } from '../../domain/isObject.ts';

/**
 * Fields of an actor with its display name among its names, as the preferred English one where they do not list it.
 * Where the display name changes, the one that stood there for it changes too. It stands last, so that the places of
 * the names that were given stay what they are. Fields of other records come back as they are.
 */
export function withDisplayName(fields: DocumentFields, before?: RecordDocument): DocumentFields {
  const was = bearerOf(before);
  const name = 'name' in fields ? fields.name : was?.name;
  if (typeof name !== 'string' || name === '') return fields;
  if ('names' in fields) return { ...fields, names: added(listOf(fields.names), name) };
  return was !== undefined && was.name !== name
    ? { ...fields, names: added(exchanged(was, name), name) }
    : fields;
}

/** The same for a new record. */
export const withFirstName = (type: DocumentType, fields: DocumentFields): DocumentFields =>
  bearerTypes.some((each) => each === type)
    ? withDisplayName({ ...fields, names: fields.names })
    : fields;

function added(names: readonly object[], name: string): readonly object[] {
  return names.some((each) => isDisplayName(each, name))
    ? names
    : [...names, { value: name, language: displayLanguage, kind: 'PREFERRED' }];
}

/** The names with the new display name in place of the old one; of its parts, those that it still has. */
function exchanged({ name: old, names }: Bearer, name: string): readonly NameForm[] {
  const isListed = names.some((each) => isDisplayName(each, name));
  return names.flatMap((each) => {
    if (each.kind !== 'PREFERRED' || !isDisplayName(each, old)) return [each];
    const { family, given, ...rest } = each;
    const parts = {
      ...(family !== undefined && name.includes(family) && { family }),
      ...(given !== undefined && name.includes(given) && { given }),
    };
    return isListed ? [] : [{ ...rest, value: name, ...parts }];
  });
}

const bearerOf = (record: RecordDocument | undefined): Bearer | undefined =>
  record !== undefined && 'names' in record ? record : undefined;

const listOf = (value: unknown): readonly object[] =>
  Array.isArray(value) ? value.filter(isObject) : [];
