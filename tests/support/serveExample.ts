import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** The example of a browser page while it is served. */
export interface ServedExample {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Runs a command of Vite that serves the page, as `npm run example:browser` does, in front of an API. What else it is
 * told, such as `preview`, comes first.
 */
export async function serveExample(api: string, ...words: string[]): Promise<ServedExample> {
  const vite = runVite(api, ...words);
  const ended = once(vite, 'close');
  const url = await new Promise<string>((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const address = /Local:\s+(http:\S+?)\/?\n/.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    };
    vite.stdout.on('data', read);
    vite.stderr.on('data', read);
    void ended.then(() => reject(new Error(`Vite ended:\n${output}`)));
  });
  return {
    url,
    async close() {
      vite.kill();
      await ended;
    },
  };
}

/** Builds the page into a folder. */
export async function buildExample(folder: string): Promise<void> {
  const vite = runVite('', 'build', '--outDir', folder, '--emptyOutDir');
  vite.stdout.resume();
  vite.stderr.pipe(process.stderr);
  const [code] = (await once(vite, 'close')) as [number | null];
  if (code !== 0) throw new Error(`vite build ended with ${code}.`);
}

function runVite(api: string, ...words: string[]) {
  const vite = ['node_modules/vite/bin/vite.js', ...words];
  return spawn(process.execPath, [...vite, '--config', 'examples/browser/vite.config.js'], {
    cwd: project,
    env: {
      PATH: process.env.PATH,
      NO_COLOR: '1',
      ...(api && { COMMUNIQUE_URL: `${api}/graphql` }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
