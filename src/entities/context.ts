import { createRequestContext, type RequestContext } from '../connections/requestContext.ts';
import type { Store } from '../store/store.ts';
import { directoryOf, type Directory } from './directory.ts';
import type { Viewer } from './viewer.ts';

/** What every resolver is given: made for one request, and gone with it. */
export interface Context extends RequestContext {
  readonly store: Store;
  readonly directory: Directory;
  /** Whose key the request came with; null for the public. */
  readonly viewer: Viewer | null;
  readonly answer: {
    /** Whether it depends on more than the record, the viewer and the day, so that it must not be kept. */
    isVolatile: boolean;
  };
  /** Forgets what was read so far: a mutation has changed it. */
  forget(): void;
}

interface ContextParts {
  readonly store: Store;
  readonly viewer?: Viewer | null;
}

export const createContext = ({ store, viewer = null }: ContextParts): Context => {
  const request = createRequestContext(store);
  const directory = directoryOf(store);
  return {
    ...request,
    store,
    directory,
    viewer,
    answer: { isVolatile: false },
    forget() {
      request.pageLoaders.clear();
      directory.forget();
    },
  };
};
