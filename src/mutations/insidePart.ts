import type { Translate } from './checkDocument.ts';
import type { InputPath } from './userError.ts';

/** Finds what is wrong in a list of a record in the part of the input that is to be one of the list. */
export const insidePart =
  (list: string, part: InputPath): Translate =>
  (path) =>
    path[0] === list ? [...part, ...path.slice(2)] : ['input', ...path];
