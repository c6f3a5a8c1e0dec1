import DataLoader from 'dataloader';

import { composeOnce } from './composeOnce.ts';
import { composePage } from './composePage.ts';
import type { PageRequest } from './pageRequest.ts';
import { readPages } from './readPages.ts';
import type { Key, PageLoader, RequestContext } from './requestContext.ts';

/**
 * The first of the two loader factories: the page of each parent, all parents of a level in
 * one statement. `field` identifies the request, with the snapshot that it is read in: the same
 * gives the same loader, so that the same list asked for twice is read once.
 */
export const pageByParent = (
  context: RequestContext,
  field: string,
  request: PageRequest,
): PageLoader => {
  const { snapshot } = request;
  const name = snapshot === undefined ? field : `${field} in ${snapshot.name}`;
  const known = context.pageLoaders.get(name);
  if (known !== undefined) return known;
  const loader: PageLoader = new DataLoader(
    async (parents) => {
      const keys = request.origin.key.map((_, part) => parents.map((key) => key[part] ?? ''));
      const { query, rows } = request.isFixed
        ? composeOnce(field, request, keys)
        : composePage(request, keys);
      return readPages(request, rows, await context.store.runArrays(query), parents.length);
    },
    { cacheKeyFn: (key: Key) => key.join('\u0000') },
  );
  context.pageLoaders.set(name, loader);
  return loader;
};
