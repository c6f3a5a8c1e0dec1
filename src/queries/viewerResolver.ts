import type { QueryResolvers } from '../generated/graphql.ts';

/** Whose key the request came with: the guard has found it before anything is resolved. */
export const viewerResolver: Pick<QueryResolvers, 'viewer'> = {
  viewer(_, _arguments, { viewer, answer }) {
    // It tells when the key was last used.
    answer.isVolatile = true;
    return viewer;
  },
};
