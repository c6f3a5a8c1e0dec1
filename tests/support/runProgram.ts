import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** The program in a process of its own, as `npm start` runs it. */
interface RunningProgram {
  readonly pid: number | undefined;
  /** All that it printed so far, on both streams. */
  readonly output: string;
  /** What it printed so far on standard output alone. */
  readonly printed: string;
  /** The address under which it serves, once it says so. */
  readonly url: Promise<string>;
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number | null>;
  signal(name: NodeJS.Signals): void;
  /** Gives it this on its standard input, and more later if that is not all. */
  send(bytes: string | Buffer, isAll?: boolean): void;
}

/** Runs the program in a folder, with nothing in its environment but what is given and the path. */
export function runProgram(
  folder: string,
  environment: Record<string, string> = {},
  ...words: string[]
): RunningProgram {
  const child = spawn(process.execPath, ['--import', loader, main, ...words], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...environment },
  });
  let output = '';
  let printed = '';
  const ended = once(child, 'close').then(([code]: (number | null)[]) => code ?? null);
  const url = new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const address = /Endpoint\s+(http\S+)\/graphql/.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    };
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      read(chunk);
    });
    child.stderr.on('data', read);
    void ended.then((code) => reject(new Error(`It ended with ${code}:\n${output}`)));
  });
  // Whoever only waits for the end does not ask for the address.
  url.catch(() => undefined);
  return {
    pid: child.pid,
    get output() {
      return output;
    },
    get printed() {
      return printed;
    },
    url,
    ended,
    signal: (name) => void child.kill(name),
    send(bytes, isAll = true) {
      if (isAll) child.stdin.end(bytes);
      else child.stdin.write(bytes);
    },
  };
}
