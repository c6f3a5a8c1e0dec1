import { decodeCursor, type CursorKind, type OrderValues } from './cursor.ts';
import type { Arguments } from './entity.ts';
import { InputError } from './inputError.ts';

const DEFAULT_PAGE_SIZE = 20;
/** What the contract promises; an operator may allow less. */
export const LARGEST_PAGE_SIZE = 100;

/** Which part of a list is asked for. Both cursors may be given; they bound the list from both sides. */
export interface PageArguments {
  readonly size: number;
  readonly fromEnd: boolean;
  readonly after?: OrderValues;
  readonly before?: OrderValues;
}

/** Reads `first`, `after`, `last` and `before`, and refuses what is out of bounds or contradicts itself. */
export const readPageArguments = (
  args: Arguments,
  kind: CursorKind,
  largest: number,
): PageArguments => {
  const first = readSize(args, 'first', largest);
  const last = readSize(args, 'last', largest);
  if (first !== undefined && last !== undefined) {
    throw new InputError(
      'last',
      '`first` and `last` were both given. Ask for the start of the list with `first`, or for its end with `last`.',
    );
  }
  return {
    size: first ?? last ?? Math.min(DEFAULT_PAGE_SIZE, largest),
    fromEnd: last !== undefined,
    ...(typeof args.after === 'string' && { after: decodeCursor(kind, args.after, 'after') }),
    ...(typeof args.before === 'string' && { before: decodeCursor(kind, args.before, 'before') }),
  };
};

const readSize = (
  args: Arguments,
  argument: 'first' | 'last',
  largest: number,
): number | undefined => {
  const size = args[argument];
  if (typeof size !== 'number') return undefined;
  if (size >= 1 && size <= largest) return size;
  throw new InputError(
    argument,
    `${String(size)} is not a page size. Ask for 1 to ${String(largest)} at once, and page on with \`${argument === 'first' ? 'after: endCursor' : 'before: startCursor'}\`.`,
  );
};
