import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { type GenerationStep, generationSteps } from './generationSteps.ts';

const project = resolve(import.meta.dirname, '..');
/** `PATH`, which Windows spells in its own way. */
const pathVariable = Object.keys(process.env).find((name) => /^path$/i.test(name)) ?? 'PATH';

/**
 * Guarantees that what a step makes is there, and is what its present inputs give. A digest beside
 * the result tells, so where nothing has changed it takes some milliseconds. With `again` it makes
 * all the same, and fails if the result is not what it was: then an input is missing from its list.
 */
export function bringUpToDate(name: GenerationStep, { again = false } = {}): void {
  const stamp = join(project, `src/generated/.${name}.sha256`);
  const stamped = existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
  const isFresh = stamped === digest(name);
  if (isFresh && !again) return;

  // A run that is cut short must not leave the stamp behind.
  rmSync(stamp, { force: true });
  const started = performance.now();
  run(name);
  const made = generationSteps[name].outputs.join(' and ');
  if (isFresh && stamped !== digest(name)) {
    throw new Error(
      `${made} came out different, although no input of "${name}" had changed. ` +
        'Name what did change in prisma/generationSteps.ts.',
    );
  }
  writeFileSync(stamp, digest(name));
  // Standard output is left to what the program itself prints, such as an export.
  console.error(`Generated ${made} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/** Silent, unless it fails. */
function run(name: GenerationStep): void {
  const { command } = generationSteps[name];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: project,
    encoding: 'utf8',
    env: {
      ...process.env,
      // Prisma looks for its generators on the path, where npm puts them but a plain `node` does not.
      [pathVariable]: [join(project, 'node_modules/.bin'), process.env[pathVariable]].join(
        delimiter,
      ),
      // `prisma generate` is WebAssembly, but downloads a native engine first, unless one is named.
      PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath,
      CHECKPOINT_DISABLE: '1',
    },
  });
  if (status === 0) return;
  throw new Error(`${stdout}${stderr}\nThis failed: node ${command.join(' ')}`);
}

/** Changes with any byte of the inputs or outputs, and with their names. */
function digest(name: GenerationStep): string {
  const { inputs, outputs } = generationSteps[name];
  const hash = createHash('sha256');
  for (const file of [...inputs, ...outputs].flatMap(expand)) {
    const path = join(project, file);
    hash.update(`${file}\0`).update(existsSync(path) ? readFileSync(path) : 'missing');
  }
  return hash.digest('hex');
}

function expand(pattern: string): string[] {
  const [folder = '', suffix] = pattern.split('*');
  if (suffix === undefined) return [pattern];
  if (!existsSync(join(project, folder))) return [];
  return readdirSync(join(project, folder), { encoding: 'utf8', recursive: true })
    .filter((file) => file.endsWith(suffix))
    .sort()
    .map((file) => folder + file);
}
