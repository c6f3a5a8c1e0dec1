import type { QueryResolvers } from '../generated/graphql.ts';
import { nodeResolvers } from './nodeResolvers.ts';
import { rateLimitResolver } from './rateLimitResolver.ts';
import { recordResolvers } from './recordResolvers.ts';
import { relationResolver } from './relationResolver.ts';
import { viewerResolver } from './viewerResolver.ts';

/** The fields of Query that are no list of all records of an entity: those are derived. */
export const queryResolvers: QueryResolvers = {
  ...nodeResolvers,
  ...rateLimitResolver,
  ...recordResolvers,
  ...relationResolver,
  ...viewerResolver,
};
