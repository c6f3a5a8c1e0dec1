import { mkdtemp, rm } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { askedVariables } from '../speed/askedVariables.ts';
import { load } from '../speed/measure/load.ts';
import { median } from '../speed/measure/median.ts';
import { operationNames } from '../speed/operations.ts';
import { contenders } from '../speed/servers/contenders.ts';
import { startServer } from '../speed/servers/startServer.ts';
import type { Figure } from './judge.ts';

/** In bytes, after a collection of garbage. */
interface Memory {
  readonly rss: number;
  readonly heapUsed: number;
}

/**
 * The memory of a server, as it is run, that is asked all operations of the bench without a pause: after each
 * minute, and the medians of the first and the second half, which are to be compared. The first minute, in which
 * everything is compiled and kept for the first time, is in neither.
 */
export async function measureMemory(
  databaseUrl: string,
  minutes: number,
  tell: (text: string) => void,
): Promise<{ heap: Figure[]; rss: Figure[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'communique-flat-'));
  const socket = join(folder, 'memory');
  const [node, ...words] = contenders.kept.command();
  const teller = fileURLToPath(new URL('tellMemory.ts', import.meta.url));
  const server = await startServer(
    {
      ...contenders.kept,
      command: () => [
        node,
        '--expose-gc',
        ...words.slice(0, 2),
        '--import',
        teller,
        ...words.slice(2),
      ],
      environment: { MEMORY_SOCKET: socket },
    },
    databaseUrl,
  );
  const samples: Memory[] = [];
  try {
    const sets = await askedVariables(databaseUrl, 200);
    const bodies = operationNames.flatMap((name) =>
      sets.map((set) => contenders.kept.body(name, set)),
    );
    for (let minute = 1; minute <= minutes; minute += 1) {
      tell(`memory, minute ${minute} of ${minutes}`);
      // The server ends a connection after ten thousand requests: none is used as long as that.
      for (let part = 0; part < 60; part += PART) await load(server.url, bodies, CONNECTIONS, PART);
      samples.push(await askMemory(socket));
    }
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
  return { heap: figuresOf(samples, 'heapUsed'), rss: figuresOf(samples, 'rss') };
}

const CONNECTIONS = 4;

/** In seconds. */
const PART = 10;

const askMemory = (socketPath: string): Promise<Memory> =>
  new Promise((resolve, reject) => {
    get({ socketPath }, (response) => {
      // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- what tellMemory.ts sends
      (json(response) as Promise<Memory>).then(resolve, reject);
    }).on('error', reject);
  });

function figuresOf(samples: readonly Memory[], name: keyof Memory): Figure[] {
  const values = samples.map((sample) => sample[name] / 1e6);
  const half = Math.ceil((values.length + 1) / 2);
  return [
    ...values.map((value, at) => ({ name: `minute ${at + 1}`, value, isShownOnly: true })),
    { name: 'first half', value: median(values.slice(1, half)) },
    { name: 'second half', value: median(values.slice(half)) },
  ];
}
