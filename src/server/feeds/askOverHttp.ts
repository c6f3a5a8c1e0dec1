import { HeaderMap, type ApolloServer, type BaseContext } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';

/** What the API answers to an operation. */
interface Answer {
  /** As HTTP has it; of an answer with errors never 200. */
  readonly status: number;
  /** What else a client must be told: who has to prove who they are, and how. */
  readonly headers: Readonly<Record<string, string>>;
  readonly data: unknown;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** Asks the API on behalf of a request. */
export type Ask = (
  query: string,
  variables: object,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<Answer>;

/**
 * Asks the API within the process as a client does over HTTP: the same schema, guards, context and errors, and nothing
 * that a client could not have asked. The key of the request, where it came with one, is that of the question.
 */
export function askOverHttp<TContext extends BaseContext>(
  apollo: ApolloServer<TContext>,
  createContext: (request: FastifyRequest, reply: FastifyReply) => Promise<TContext>,
): Ask {
  return async (query, variables, request, reply) => {
    const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: 'POST',
        headers: new HeaderMap([
          ['content-type', 'application/json'],
          // Under this id the log holds the cause of an unexpected error.
          ['x-request-id', request.id],
        ]),
        search: '',
        body: { query, variables },
      },
      context: () => createContext(request, reply),
    });
    if (body.kind !== 'complete') throw new Error('A query is answered in one piece.');
    // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- the server's own answer
    const { data, errors } = JSON.parse(body.string) as Pick<Answer, 'data' | 'errors'>;
    if (errors === undefined) return { status: 200, headers: {}, data };
    return {
      status: status ?? statusOf(errors),
      headers: Object.fromEntries([...headers].filter(([name]) => toldHeaders.has(name))),
      data,
      errors,
    };
  };
}

/** How to prove who one is, and when to ask again. */
const toldHeaders: ReadonlySet<string> = new Set(['retry-after', 'www-authenticate']);

/** The API answers 200 where a field has failed; a feed has no fields, and the whole of it has. */
function statusOf(errors: readonly GraphQLFormattedError[]): number {
  return errors.every(({ extensions }) => extensions?.code === 'BAD_USER_INPUT') ? 400 : 500;
}
