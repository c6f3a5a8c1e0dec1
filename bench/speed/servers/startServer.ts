import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Contender } from './contenders.ts';

/** A server in a process of its own. */
export interface StartedServer {
  /** Where it is asked. */
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts a server on a database and waits for its address. Words before the program's own are for Node.js. */
export async function startServer(
  contender: Contender,
  databaseUrl: string,
): Promise<StartedServer> {
  const [program, ...words] = contender.command();
  const child = spawn(program, words, {
    env: {
      ...process.env,
      ...contender.environment,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  const stop = async () => {
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(force);
  };
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      if (output.length < 100_000) output += chunk.toString();
      const address = /Endpoint\s+(http\S+)/.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then(() => reject(new Error(`${contender.title} did not start:\n${output}`)));
    child.on('error', reject);
  });
  if (child.pid === undefined) throw new Error(`${contender.title} has no process.`);
  return { url, pid: child.pid, stop };
}
