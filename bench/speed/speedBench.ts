import { cpus } from 'node:os';
import ora from 'ora';
import pg from 'pg';
import { askedVariables } from './askedVariables.ts';
import { readOptions } from './readOptions.ts';
import { prepareDatabase, sizes } from './record/prepareDatabase.ts';
import { writeResults } from './report/writeResults.ts';
import { runRounds } from './runRounds.ts';
import { compareServers, withServers } from './servers/compareServers.ts';
import { contenderNamed } from './servers/contenders.ts';
import { nodeOfServers, nodeVersion } from './servers/nodeOfServers.ts';

/**
 * How fast the product answers beside the least that an answer can cost, PostGraphile and a plain server of Apollo and
 * Prisma, on the same database: `npm run bench`. `bench/README.md` tells how to read it.
 */
const options = readOptions();
const { servers: names, only, size } = options;

/** So many requests are told apart; so many of them are compared. */
const SETS = 200;
const COMPARED = 10;

const progress = ora({ text: 'preparing the record', stream: process.stderr }).start();
const tell = (text: string) => {
  progress.text = text;
};
try {
  const databaseUrl = await prepareDatabase(options.database, size, tell);
  for (const name of names) {
    tell(`preparing ${contenderNamed(name).title}`);
    await contenderNamed(name).prepare?.(databaseUrl);
  }
  const sets = await askedVariables(databaseUrl, SETS);
  tell('comparing what the servers tell');
  const alone = await compareServers(names, databaseUrl, only, sets.slice(0, COMPARED));
  const measurements = await withServers(names, databaseUrl, (servers) =>
    runRounds(servers, databaseUrl, sets, alone, options, tell),
  );
  const processors = cpus();
  const page = await writeResults(
    {
      takenAt: new Date().toISOString(),
      machine: {
        processors: `${processors.length} × ${processors[0]?.model ?? 'unknown processor'}`,
        node: nodeVersion(nodeOfServers()),
        postgresql: await versionOf(databaseUrl),
      },
      options,
      events: sizes[size],
      alone,
      measurements,
    },
    options.output,
  );
  progress.succeed(`all servers tell the same facts; the figures are in ${options.output}`);
  console.log(page);
} catch (error) {
  progress.fail(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function versionOf(databaseUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client
    .query<{ server_version: string }>('show server_version')
    .finally(() => client.end());
  return rows[0]?.server_version ?? '';
}
