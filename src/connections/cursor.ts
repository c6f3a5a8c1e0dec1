import type { ColumnType } from './columnType.ts';
import { InputError } from './inputError.ts';

/** The values of one row under one order, the unique id last. */
export type OrderValues = readonly unknown[];

/** What a cursor is good for: the entity, the order and its direction, such as `Event.WHEN.DESC`. */
export interface CursorKind {
  readonly name: string;
  readonly types: readonly ColumnType[];
}

const VERSION = 'v1';

/** Opaque to clients: the version, the order that it belongs to, and the row's values under it. */
export const encodeCursor = (kind: CursorKind, values: OrderValues): string =>
  encodeParts([VERSION, kind.name, ...values]);

/**
 * The values in a cursor of this kind. Anything else is refused, so that a wrong cursor
 * never gives a silent first page.
 */
export const decodeCursor = (kind: CursorKind, cursor: string, argument: string): OrderValues => {
  const [version, name, ...values] = readParts(cursor);
  if (version !== VERSION || typeof name !== 'string') {
    throw new InputError(
      argument,
      'this is not a cursor. Pass `cursor`, `startCursor` or `endCursor` of a page unchanged, or leave it out to begin at the end of the list.',
    );
  }
  if (name !== kind.name) {
    throw new InputError(
      argument,
      `this cursor belongs to a list ordered as ${name}, and this list is ordered as ${kind.name}. Page with the orderBy that the cursor came from, or begin anew without a cursor.`,
    );
  }
  if (
    values.length !== kind.types.length ||
    !kind.types.every((type, at) => type.holds(values[at]))
  ) {
    throw new InputError(argument, 'this cursor is damaged. Pass it exactly as a page gave it.');
  }
  return values;
};

const encodeParts = (parts: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

const readParts = (cursor: string): unknown[] => {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    // Only the one form in which cursors are given is read: nothing may be added to it.
    return Array.isArray(parts) && encodeParts(parts) === cursor ? parts : [];
  } catch {
    return [];
  }
};
