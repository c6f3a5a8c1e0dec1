import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';
import { type Migration, migrationsFolder } from './readMigrations.ts';

const engineModule = '@prisma/schema-engine-wasm/schema_engine_bg';

/** Starts Prisma Migrate itself on one database. `datamodels` are the schema files, which `diff` needs. */
export async function startSchemaEngine(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  datamodels?: [string, string][],
): Promise<SchemaEngine> {
  const engine = await (loaded ??= loadEngine());
  const ignoreLog = () => {};
  return engine.new({ datamodels }, ignoreLog, bindMigrationAwareSqlAdapterFactory(adapter));
}

/** Loaded at most once: the bindings hold one instance, and break when they get a second. */
let loaded: Promise<typeof SchemaEngine> | undefined;

/** The npm package is made for bundlers, which import `.wasm` files; here the file is instantiated by hand. */
async function loadEngine(): Promise<typeof SchemaEngine> {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const path = createRequire(import.meta.url)
    .resolve(engineModule)
    .replace(/\.js$/, '.wasm');
  const { instance } = await WebAssembly.instantiate(await readFile(path), {
    './schema_engine_bg.js': withUnheldTimers(bindings),
  });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings.SchemaEngine;
}

/** The engine never clears the timer of its ten seconds for a lock, which would keep the process that long. */
function withUnheldTimers(bindings: Readonly<Record<string, unknown>>): object {
  const setUnheldTimer = (callback: () => void, delay: number) =>
    setTimeout(callback, delay).unref();
  const timers = Object.keys(bindings).filter((name) => name.startsWith('__wbg_setTimeout_'));
  return { ...bindings, ...Object.fromEntries(timers.map((name) => [name, setUnheldTimer])) };
}

/** The migrations in the form that the engine reads. */
export function migrationList(migrations: readonly Migration[]): MigrationList {
  return {
    baseDir: migrationsFolder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, script }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: script } },
    })),
  };
}

/** The whole database, with nothing that something else manages. */
export const everything = { externalTables: [], externalEnums: [] };
