import { createRequestContext, type RequestContext } from '../connections/requestContext.ts';
import type { Store } from '../store/store.ts';
import type { ClientBudget } from './clientBudget.ts';
import { directoryOf, type Directory } from './directory.ts';
import type { Viewer } from './viewer.ts';

/** What a request costs, as it was judged before it ran, and what one may cost at most. */
export interface RequestCost {
  readonly requested: number;
  readonly limit: number;
}

/** What every resolver is given: made for one request, and gone with it. */
export interface Context extends RequestContext {
  readonly store: Store;
  readonly directory: Directory;
  /** Whose key the request came with; null for the public. */
  readonly viewer: Viewer | null;
  /** The budget of whoever sent the request; undefined where this process asks itself. */
  readonly budget: ClientBudget | undefined;
  readonly answer: {
    /** Whether it depends on more than the record, the viewer and the day, so that it must not be kept. */
    isVolatile: boolean;
    /** Noted by the guard of costs, before anything is resolved. */
    cost?: RequestCost;
  };
  /** Forgets what was read so far: a mutation has changed it. */
  forget(): void;
}

interface ContextParts {
  readonly store: Store;
  /** Where requests have stores of their own, what they share. */
  readonly directory?: Directory;
  readonly viewer?: Viewer | null;
  readonly budget?: ClientBudget;
  /** The most records that a page may have. */
  readonly pageSize?: number;
}

export const createContext = ({
  store,
  directory = directoryOf(store),
  viewer = null,
  budget,
  pageSize,
}: ContextParts): Context => {
  const request = createRequestContext(store, pageSize);
  return {
    ...request,
    store,
    directory,
    viewer,
    budget,
    answer: { isVolatile: false },
    forget() {
      request.pageLoaders.clear();
      directory.forget();
    },
  };
};
