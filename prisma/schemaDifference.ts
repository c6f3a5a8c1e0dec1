import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import type { Migration } from '../src/store/migrations/readMigrations.ts';
import {
  everything,
  migrationList,
  startSchemaEngine,
} from '../src/store/migrations/schemaEngine.ts';
import { withWholeScripts } from '../src/store/migrations/withWholeScripts.ts';

const schemaPath = fileURLToPath(new URL('schema.prisma', import.meta.url));

/**
 * The SQL that leads from the end of these migrations to `schema.prisma`; null when they lead there already. Works in
 * memory and touches no store. What Prisma's language cannot say (checks, functions, triggers) makes no difference.
 */
export async function schemaDifference(migrations: readonly Migration[]): Promise<string | null> {
  const content = await readFile(schemaPath, 'utf8');
  const file = { path: 'schema.prisma', content };
  const pglite = await PGlite.create();
  const adapter = adapterOf(pglite, () => adapterOf(pglite).connect());
  const engine = await startSchemaEngine(adapter, [[file.path, content]]);
  try {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'migrations', ...migrationList(migrations) },
      to: { tag: 'schemaDatamodel', files: [file] },
      script: true,
      exitCode: true,
      filters: everything,
    });
    return exitCode === 0 ? null : stdout;
  } finally {
    engine.free();
    await pglite.close();
  }
}

/** Not the adapter by which the product migrates: that one cannot read the catalogue's columns of type "char". */
const adapterOf = (pglite: PGlite, openShadow?: () => Promise<SqlDriverAdapter>) =>
  withWholeScripts(new PrismaPGlite(pglite), (script) => pglite.exec(script), openShadow);
