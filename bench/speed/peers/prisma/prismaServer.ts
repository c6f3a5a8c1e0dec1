import { readFile } from 'node:fs/promises';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { resolvers } from './resolvers.ts';

/**
 * A server as people write it first: Apollo Server with its defaults, Prisma's client, a resolver for each field that
 * asks for what it needs. It takes DATABASE_URL, and prints its address.
 */
const typeDefs = await readFile(new URL('schema.graphql', import.meta.url), 'utf8');
const { url } = await startStandaloneServer(new ApolloServer({ typeDefs, resolvers }), {
  listen: { host: '127.0.0.1', port: 0 },
});
console.log(`Endpoint ${url}`);
