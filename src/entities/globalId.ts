import { InputError } from '../connections/inputError.ts';
import { shortened } from './shortened.ts';

/** The parts of a global id. */
export interface GlobalId {
  readonly typeName: string;
  readonly id: string;
}

/** The id that clients see: opaque, and unique over all types. */
export const encodeGlobalId = (typeName: string, id: string): string =>
  Buffer.from(`${typeName}:${id}`).toString('base64url');

/** Reads a global id; undefined where the text is none. */
export const decodeGlobalId = (text: string): GlobalId | undefined => {
  const match = FORM.exec(Buffer.from(text, 'base64url').toString('utf8'));
  const [, typeName, id] = match ?? [];
  if (typeName === undefined || id === undefined) return undefined;
  return encodeGlobalId(typeName, id) === text ? { typeName, id } : undefined;
};

/** The UUID in a global id of one of the given types. Any other text is refused. */
export const requireId = (text: string, argument: string, ...typeNames: string[]): string => {
  const decoded = requireGlobalId(text, argument);
  if (typeNames.includes(decoded.typeName)) return decoded.id;
  throw new InputError(
    argument,
    `"${text}" is an id of the type ${decoded.typeName}, and one of the type ${typeNames.join(' or ')} is wanted.`,
  );
};

/** The parts of a global id of any type. Text that is no global id is refused. */
export const requireGlobalId = (text: string, argument: string): GlobalId => {
  const decoded = decodeGlobalId(text);
  if (decoded !== undefined) return decoded;
  throw new InputError(
    argument,
    `"${shortened(text)}" is not an id. Pass the \`id\` of a record exactly as a query gave it.`,
  );
};

const FORM = /^([A-Z][A-Za-z]+):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
