import { fileURLToPath } from 'node:url';
import type { Variables } from '../askedVariables.ts';
import { textOf, type OperationName } from '../operations.ts';
import { nodeOfServers } from './nodeOfServers.ts';
import { preparePostgraphile } from './preparePostgraphile.ts';

/** A server to be compared: how it is started, how it is asked, and what it cannot answer. */
export interface Contender {
  readonly title: string;
  /** What it needs before it can start on a database. */
  readonly prepare?: (databaseUrl: string) => Promise<void>;
  readonly command: () => readonly [program: string, ...words: string[]];
  /** Settings beside the database and the port. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly body: (operation: OperationName, variables: Variables) => string;
  /** Why it is left out of some operations. */
  readonly cannot?: Readonly<Partial<Record<OperationName, string>>>;
}

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

const viaTsx = (script: string, ...words: readonly string[]): [string, ...string[]] => [
  nodeOfServers(),
  ...words,
  '--import',
  'tsx',
  path(script),
];

/** As `npm start` and the image start it. */
const product = (): [string, ...string[]] =>
  viaTsx('../../../src/main.ts', '--max-semi-space-size=64');

/** Sends the text of a file with all variables: a server takes those that the text declares. */
const graphql = (file: string): Contender['body'] => {
  const texts = new Map<OperationName, string>();
  return (operation, variables) => {
    const query = texts.get(operation) ?? textOf(operation, file);
    texts.set(operation, query);
    const declared = Object.entries(variables).filter(([name]) => query.includes(`$${name}:`));
    return JSON.stringify({ query, variables: Object.fromEntries(declared) });
  };
};

/**
 * One client asks here, as many as it can: the budget is counted, and never used up. The others let all wait for a
 * connection as long as it takes, where the product would refuse some after a second.
 */
const unlimited = {
  REQUESTS_PER_MINUTE: '999999999',
  COST_PER_MINUTE: '999999999',
  DATABASE_WAIT_MS: '30000',
};

export const contenders = {
  communique: {
    title: 'Communiqué',
    command: product,
    environment: { ...unlimited, ANSWER_CACHE_MB: '0' },
    body: graphql('communique.graphql'),
  },
  kept: {
    title: 'Communiqué, asked again: it keeps its answers',
    command: product,
    environment: unlimited,
    body: graphql('communique.graphql'),
  },
  floor: {
    title: 'floor: node:http + pg, one statement by hand',
    command: () => viaTsx('../peers/floor/floorServer.ts'),
    body: (operation, variables) => JSON.stringify({ operation, variables }),
  },
  postgraphile: {
    title: 'PostGraphile 5.1.5',
    prepare: preparePostgraphile,
    command: () => [nodeOfServers(), path('../../peers/postgraphile/server.js')],
    body: graphql('postgraphile.graphql'),
  },
  prisma: {
    title: 'Apollo Server + Prisma, a resolver per field',
    command: () => viaTsx('../peers/prisma/prismaServer.ts'),
    body: graphql('communique.graphql'),
    cannot: {
      Q5: 'Prisma groups by columns, not by months',
      Q6: 'Prisma has no search that ranks',
      personPage: 'Prisma has no search that ranks',
    },
  },
} as const satisfies Record<string, Contender>;

export type ContenderName = keyof typeof contenders;

/** All names, the product first. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- `keyof` of a constant object, which Object.keys widens
export const contenderNames = Object.keys(contenders) as ContenderName[];

export const contenderNamed = (name: ContenderName): Contender => contenders[name];
