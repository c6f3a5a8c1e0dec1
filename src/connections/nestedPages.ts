import type { Page } from './connection.ts';
import type { PageRequest } from './pageRequest.ts';

/** The page of a list that came with the row that it is a list of. */
export interface NestedPage {
  readonly request: PageRequest;
  readonly page: Page<unknown>;
}

/** Where a row has the pages that came with it, out of the way of its fields. */
const PAGES = Symbol('pages');

export interface Bearer {
  [PAGES]?: ReadonlyMap<string | number, NestedPage>;
}

/** Gives a row the pages that came with it, by the keys that they have in the answer. */
export const bearPages = (row: Bearer, pages: Iterable<readonly [string, NestedPage]>): void => {
  row[PAGES] = new Map(pages);
};

/** The page that came with a row for a field; undefined where it has to be asked for, and at the root. */
export const bornePage = (
  row: Bearer | undefined,
  responseKey: string | number,
): NestedPage | undefined => {
  const { [PAGES]: pages } = row ?? {};
  return pages?.get(responseKey);
};
