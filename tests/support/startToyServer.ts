import { GraphQLError, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import {
  startServer,
  type RunningServer,
  type ServerSettings,
} from '../../src/server/startServer.ts';
import { createLogger } from '../../src/server/telemetry/createLogger.ts';
import type { Store } from '../../src/store/store.ts';

export interface ToyServer extends RunningServer {
  /** What was logged so far, one object for each line. */
  readonly log: readonly Record<string, unknown>[];
  /** Sends a GraphQL request and returns status, headers and parsed body. */
  post(body: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** Sends any request to a path. */
  send(path: string, options?: RequestInit): Promise<Answer>;
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

interface ToySettings extends Partial<ServerSettings> {
  /** What the store answers to every statement. */
  readonly run?: () => Promise<never[]>;
  /** The clock of the budgets. */
  readonly now?: () => number;
}

/** Starts the real server on a free port with a small schema, whose fields fail in every way that a resolver can. */
export async function startToyServer({
  run = async () => [],
  now = Date.now,
  ...settings
}: ToySettings = {}): Promise<ToyServer> {
  const log: Record<string, unknown>[] = [];
  const logger = createLogger('debug', {
    write: (line) => void log.push(JSON.parse(line) as Record<string, unknown>),
  });
  const server = await startServer({
    // The toy schema asks nothing of the store; only /readyz does.
    store: { run } as unknown as Store,
    config: { host: '127.0.0.1', port: 0, logLevel: 'silent', ...settings },
    schema: toySchema,
    logger,
    now,
  });
  const send = async (path: string, options?: RequestInit): Promise<Answer> => {
    const response = await fetch(server.url + path, { redirect: 'manual', ...options });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? JSON.parse(text) : text,
    };
  };
  return {
    ...server,
    log,
    send,
    post: (body, headers) =>
      send('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  };
}

const toySchema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: {
      hello: { type: GraphQLString, resolve: () => 'world' },
      broken: {
        type: GraphQLString,
        resolve: () => {
          throw new Error('relation "secret_table" does not exist');
        },
      },
      miscoded: {
        type: GraphQLString,
        resolve: () => {
          throw new GraphQLError('P2002 on secret_table', { extensions: { code: 'P2002' } });
        },
      },
      refused: {
        type: GraphQLString,
        resolve: () => {
          throw new GraphQLError('"first" is 1000. Give 1 to 100.', {
            extensions: { code: 'BAD_USER_INPUT' },
          });
        },
      },
      away: {
        type: GraphQLString,
        resolve: () => {
          throw new GraphQLError('The database does not answer. Try again.', {
            extensions: { code: 'SERVICE_UNAVAILABLE', http: { status: 503 } },
          });
        },
      },
      slow: {
        type: GraphQLString,
        resolve: () => new Promise((resolve) => setTimeout(resolve, 500, 'done')),
      },
    },
  }),
  mutation: new GraphQLObjectType({
    name: 'Mutation',
    fields: { change: { type: GraphQLString, resolve: () => 'changed' } },
  }),
});
