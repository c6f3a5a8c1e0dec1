import { createRequestContext, type RequestContext } from '../connections/requestContext.ts';
import type { Store } from '../store/store.ts';
import { directoryOf, type Directory } from './directory.ts';

/** What every resolver is given: made for one request, and gone with it. */
export interface Context extends RequestContext {
  readonly directory: Directory;
}

export const createContext = ({ store }: { readonly store: Store }): Context => ({
  ...createRequestContext(store),
  directory: directoryOf(store),
});
