import type { Variables } from '../askedVariables.ts';
import { countStatements } from '../measure/statementCounter.ts';
import type { OperationName } from '../operations.ts';
import type { Alone, AskedAlone } from '../report/results.ts';
import { canAnswer, compareAnswers, type Named } from './compareAnswers.ts';
import { contenderNamed, type ContenderName } from './contenders.ts';
import { startServer } from './startServer.ts';

/** Asks all servers the same with some sets of variables. Throws where two tell different facts. */
export async function compareServers(
  names: readonly ContenderName[],
  databaseUrl: string,
  only: readonly OperationName[],
  sets: readonly Variables[],
): Promise<AskedAlone> {
  const counter = await countStatements(databaseUrl);
  try {
    return await withServers(names, counter.url, async (servers) => {
      const alone = new Map<OperationName, ReadonlyMap<ContenderName, Alone>>();
      for (const operation of only) {
        const able = servers.filter(({ name }) => canAnswer(name, operation));
        alone.set(operation, await compareAnswers(able, operation, sets, () => counter.count));
      }
      return alone;
    });
  } finally {
    await counter.close();
  }
}

/** Starts the servers, all at once, and stops them whatever happens meanwhile. */
export async function withServers<T>(
  names: readonly ContenderName[],
  databaseUrl: string,
  work: (servers: readonly Named[]) => Promise<T>,
): Promise<T> {
  const started = await Promise.allSettled(
    names.map(async (name) => ({
      name,
      server: await startServer(contenderNamed(name), databaseUrl),
    })),
  );
  const servers = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  try {
    for (const one of started) if (one.status === 'rejected') throw one.reason;
    return await work(servers);
  } finally {
    await Promise.all(servers.map(({ server }) => server.stop()));
  }
}
