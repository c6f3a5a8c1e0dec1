import type { CitationList } from '../../records/citationLists.ts';
import type { Translate } from '../checkDocument.ts';
import type { InputPath } from '../userError.ts';

/** Finds what is wrong in a list of citations in the part of the input that is to be one of the list. */
export const insideList =
  ({ path: list }: CitationList, part: InputPath): Translate =>
  (path) =>
    list.every((step, at) => path[at] === step)
      ? [...part, ...path.slice(list.length + 1)]
      : ['input', ...path];
