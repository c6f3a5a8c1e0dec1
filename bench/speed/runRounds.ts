import pg from 'pg';
import type { Variables } from './askedVariables.ts';
import { load } from './measure/load.ts';
import { medians, measure, settle, type Figures, type Measurement } from './measure/measure.ts';
import type { OperationName } from './operations.ts';
import type { SpeedOptions } from './readOptions.ts';
import type { Alone, AskedAlone } from './report/results.ts';
import type { Named } from './servers/compareAnswers.ts';
import { contenderNamed } from './servers/contenders.ts';

/**
 * Lets the servers take turns: at each operation and number of connections one after the other, and all again in the
 * next round, so that what else the machine does hits none alone. Gives the medians over the rounds.
 */
export async function runRounds(
  servers: readonly Named[],
  databaseUrl: string,
  sets: readonly Variables[],
  alone: AskedAlone,
  options: SpeedOptions,
  tell: (text: string) => void,
): Promise<Measurement[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const turns = turnsOf(servers, alone, options);
  const rounds = new Map(turns.map((turn) => [turn, [] as Figures[]]));
  try {
    await warmUp(turns, sets, tell);
    for (const { server } of servers) await settle(server, client);
    for (let round = 1; round <= options.rounds; round += 1) {
      for (const [at, turn] of turns.entries()) {
        const { operation, connections, contender } = turn;
        tell(
          `round ${round} of ${options.rounds}, turn ${at + 1} of ${turns.length}: ${contender.name}, ${operation}`,
        );
        const bodies = bodiesOf(contender, operation, sets);
        const { seconds } = options;
        rounds
          .get(turn)
          ?.push(await measure(contender.server, client, bodies, { connections, seconds }));
      }
    }
  } finally {
    await client.end();
  }
  return turns.map((turn) => ({
    operation: turn.operation,
    server: turn.contender.name,
    connections: turn.connections,
    ...medians(rounds.get(turn) ?? []),
  }));
}

/** What was never asked is compiled, planned and read from disk: nobody's figures. All servers at once. */
async function warmUp(
  turns: readonly Turn[],
  sets: readonly Variables[],
  tell: (text: string) => void,
): Promise<void> {
  for (const operation of new Set(turns.map((turn) => turn.operation))) {
    tell(`warming up: ${operation}`);
    const most = new Map<Named, number>();
    for (const turn of turns) {
      if (turn.operation !== operation) continue;
      most.set(turn.contender, Math.max(turn.connections, most.get(turn.contender) ?? 0));
    }
    await Promise.all(
      [...most].map(([one, connections]) =>
        load(one.server.url, bodiesOf(one, operation, sets), connections, WARM_UP),
      ),
    );
  }
}

/** In seconds. */
const WARM_UP = 2;

const bodiesOf = (
  { name }: Named,
  operation: OperationName,
  sets: readonly Variables[],
): string[] => sets.map((set) => contenderNamed(name).body(operation, set));

interface Turn {
  readonly operation: OperationName;
  readonly connections: number;
  readonly contender: Named;
}

/** Whether a server is put under load at an operation: what is slow alone would only wait for itself. */
export const isLoaded = (alone: Alone | undefined, connections: number): boolean =>
  alone !== undefined && (connections === 1 || alone.milliseconds <= SLOW_ALONE);

/** In milliseconds. */
const SLOW_ALONE = 300;

const turnsOf = (
  servers: readonly Named[],
  alone: AskedAlone,
  { only, connections }: SpeedOptions,
): Turn[] =>
  only.flatMap((operation) =>
    connections.flatMap((number) =>
      servers
        .filter(({ name }) => isLoaded(alone.get(operation)?.get(name), number))
        .map((contender) => ({ operation, connections: number, contender })),
    ),
  );
