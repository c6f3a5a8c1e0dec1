import { readdirSync, readFileSync } from 'node:fs';

import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';

import { derivedResolvers } from '../entities/derivedResolvers.ts';
import { resolvers } from '../entities/resolvers.ts';
import { mutationResolvers } from '../mutations/mutationResolvers.ts';
import { payloadResolvers } from '../mutations/payloadResolvers.ts';
import { queryResolvers } from '../queries/queryResolvers.ts';
import { scalars } from './scalars.ts';

const FOLDER = new URL('.', import.meta.url);

/** The contract in this folder's `*.graphql` files, with the resolvers that answer it. */
export const buildSchema = (): GraphQLSchema => {
  const schema = makeExecutableSchema({
    typeDefs: readdirSync(FOLDER)
      .filter((file) => file.endsWith('.graphql'))
      .sort()
      .map((file) => readFileSync(new URL(file, FOLDER), 'utf8')),
    resolvers: [
      scalars,
      derivedResolvers(),
      resolvers,
      { Query: queryResolvers, Mutation: mutationResolvers },
      payloadResolvers,
    ],
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  });
  for (const name of Object.keys(scalars)) {
    // The implementation of a scalar replaces what the contract says of it.
    const type = schema.getType(name);
    if (type !== undefined) type.description = type.astNode?.description?.value;
  }
  return schema;
};
