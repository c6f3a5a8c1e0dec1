import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './runProgram.ts';

/** A program on a store of its own, to be disturbed and killed. */
export interface FaultPlace {
  /** Starts the program; it has no budget, since tests ask as much as they can. */
  start(settings?: Record<string, string>): ReturnType<typeof runProgram>;
  /** Makes an API key while no program runs. */
  makeKey(): Promise<string>;
  remove(): Promise<void>;
}

/** What a request got: its status and body, or `lost` where no answer came. */
export interface Outcome {
  readonly status: number | 'lost';
  readonly data?: unknown;
  readonly code?: string;
  readonly milliseconds: number;
}

/** A folder for the embedded store, or for a program on the database of the address. */
export async function makeFaultPlace(databaseUrl = ''): Promise<FaultPlace> {
  const folder = await mkdtemp(join(tmpdir(), 'communique-faults-'));
  const environment = { PORT: '0', LOG_LEVEL: 'silent', DATABASE_URL: databaseUrl };
  return {
    start: (settings = {}) =>
      runProgram(folder, {
        ...environment,
        ANSWER_CACHE_MB: '0',
        REQUESTS_PER_MINUTE: '0',
        COST_PER_MINUTE: '0',
        ...settings,
      }),
    async makeKey() {
      const words = ['key', 'create', '--name', 'writer', '--role', 'editor'];
      const program = runProgram(folder, environment, ...words);
      await program.ended;
      return program.printed.trim();
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Asks once, on a connection of its own. */
export async function askOnce(
  url: string,
  query: string,
  { variables = {}, key }: { variables?: object; key?: string } = {},
): Promise<Outcome> {
  const start = performance.now();
  const authorization = key === undefined ? {} : { authorization: `Bearer ${key}` };
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', connection: 'close', ...authorization },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as {
      data?: unknown;
      errors?: { extensions: { code: string } }[];
    };
    const [code] = errors?.map(({ extensions }) => extensions.code) ?? [];
    const milliseconds = performance.now() - start;
    return { status: response.status, data, ...(code !== undefined && { code }), milliseconds };
  } catch {
    return { status: 'lost', milliseconds: performance.now() - start };
  }
}

/** Makes topics one after the other, until it is told to stop; gives the names that were acknowledged. */
export function keepWriting(url: string, key: string, prefix: string) {
  const acknowledged: string[] = [];
  const outcomes: Outcome[] = [];
  let isStopped = false;
  const write = async () => {
    for (let number = 0; !isStopped; number += 1) {
      const name = `${prefix} ${String(number)}`;
      const input = { name, idempotencyKey: name };
      const outcome = await askOnce(url, createTopic, { variables: { input }, key });
      outcomes.push(outcome);
      if (JSON.stringify(outcome.data ?? null).includes('"slug"')) acknowledged.push(name);
      if (outcome.status !== 200) await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const writing = write();
  return {
    acknowledged,
    outcomes,
    async stop() {
      isStopped = true;
      await writing;
    },
  };
}

const createTopic = `mutation ($input: CreateTopicInput!) {
  createTopic(input: $input) { topic { slug } userErrors { message } }
}`;

/** Those of the names that no topic has. */
export async function missingTopics(url: string, names: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  let after: string | null = null;
  for (;;) {
    const outcome: Outcome = await askOnce(url, listTopics, { variables: { after } });
    const { nodes, pageInfo } = (outcome.data as TopicPage).topics;
    for (const { name } of nodes) found.add(name);
    if (!pageInfo.hasNextPage) return names.filter((name) => !found.has(name));
    after = pageInfo.endCursor;
  }
}

const listTopics = `query ($after: String) {
  topics(first: 100, after: $after) { nodes { name } pageInfo { hasNextPage endCursor } }
}`;

interface TopicPage {
  readonly topics: {
    readonly nodes: readonly { readonly name: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}
