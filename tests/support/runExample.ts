import { execFile, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** What became of an example that ran to its end. */
interface Outcome {
  readonly code: number;
  readonly printed: string;
  readonly complaint: string;
}

/** Whether a program is on the machine; on a build machine it must be. Says so where tests are left out for it. */
export function isInstalled(program: string): boolean {
  if (process.env.CI === 'true' || spawnSync(program, ['--version']).status === 0) return true;
  console.warn(
    `The tests of examples that need ${program} are skipped: it is not on this machine.`,
  );
  return false;
}

/** Runs an example from the folder of the project, with nothing in its environment but what is given and the path. */
export function runExample(
  [program = '', ...words]: readonly string[],
  environment: Record<string, string>,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(
      program,
      words,
      { cwd: project, env: { PATH: process.env.PATH, ...environment } },
      (_failure, printed, complaint) => resolve({ code: child.exitCode ?? -1, printed, complaint }),
    );
  });
}
