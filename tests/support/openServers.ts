import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createKey } from '../../src/identity/createKey.ts';
import type { Role } from '../../src/generated/database.ts';
import { openServerStore } from '../../src/store/openServerStore.ts';
import type { Store } from '../../src/store/store.ts';
import { openTestApi } from './openTestApi.ts';
import { runProgram } from './runProgram.ts';
import { placeOf } from './templates.ts';
import {
  createDatabase,
  databaseUrl,
  dropDatabase,
  newDatabaseName,
  testServerUrl,
} from './testServer.ts';

/** Servers of the product that share one store. */
export interface Servers {
  readonly store: Store;
  /** How many processes serve: several on a PostgreSQL server, one on the embedded store. */
  readonly count: number;
  /** Makes an API key; every server knows it. */
  key(role: Role): Promise<string>;
  /** Asks the server of this number, counted round; gives the data of an operation that has to succeed. */
  ask(server: number, source: string, input: object, key: string): Promise<unknown>;
  /** Ends a process at once, as a power cut would. */
  kill(server: number): Promise<void>;
  close(): Promise<void>;
}

/** Starts the servers: as processes of their own where the store is a server, since only there they can share it. */
export async function openServers(processes: number): Promise<Servers> {
  return testServerUrl === undefined ? openEmbedded() : openProcesses(processes);
}

async function openEmbedded(): Promise<Servers> {
  const api = await openTestApi({ seeded: true, answerCacheBytes: 64_000_000 });
  return {
    store: api.store,
    count: 1,
    key: (role) => api.key(role),
    ask: (_, source, input, key) => post(api.url, source, input, key),
    kill: () => Promise.reject(new Error('The embedded store is served by this very process.')),
    close: () => api.close(),
  };
}

async function openProcesses(processes: number): Promise<Servers> {
  const name = newDatabaseName();
  await createDatabase(name, placeOf('seeded'));
  const store = await openServerStore(databaseUrl(name));
  const folder = await mkdtemp(join(tmpdir(), 'communique-servers-'));
  const environment = {
    PORT: '0',
    LOG_LEVEL: 'silent',
    DATABASE_URL: databaseUrl(name),
    REQUESTS_PER_MINUTE: '0',
    COST_PER_MINUTE: '0',
  };
  const programs = Array.from({ length: processes }, () => runProgram(folder, environment));
  const urls = await Promise.all(programs.map(({ url }) => url));
  return {
    store,
    count: processes,
    key: async (role) => (await createKey(store, { name: `${role} of ${name}`, role })).text,
    ask: (server, source, input, key) => post(urls[server % processes] ?? '', source, input, key),
    async kill(server) {
      programs[server]?.signal('SIGKILL');
      await programs[server]?.ended;
    },
    async close() {
      for (const program of programs) program.signal('SIGTERM');
      await Promise.all(programs.map(({ ended }) => ended));
      await store.close();
      await dropDatabase(name);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function post(url: string, query: string, input: object, key: string): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${key}`,
      // A server may end a connection that has been idle just when it is used again, and a change is not sent twice.
      connection: 'close',
    },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}
