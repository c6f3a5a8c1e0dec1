import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { openEmbeddedStore } from '../../src/store/embedded/openEmbeddedStore.ts';
import { openServerStore } from '../../src/store/openServerStore.ts';
import type { Store } from '../../src/store/store.ts';
import { placeOf, readTemplate, type Template } from './templates.ts';
import {
  createDatabase,
  databaseUrl,
  dropDatabase,
  newDatabaseName,
  testServerUrl,
} from './testServer.ts';

/** Where a store can be, closed and opened again: a new folder, or a new database on the test server. */
export interface TestPlace {
  /** The folder; of no meaning on a server. */
  dataDirectory: string;
  /** The address of the database; undefined when it is embedded. */
  databaseUrl: string | undefined;
  /** Opens the store that is there, with the project's migrations unless others are given. */
  open(migrationsDirectory?: string): Promise<Store>;
  remove(): Promise<void>;
}

/** Makes a place that holds nothing yet, or a copy of a template. */
export async function makeTestPlace(template?: Template): Promise<TestPlace> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'communique-test-'));
  const removeFolder = () => rm(dataDirectory, { recursive: true, force: true });
  if (testServerUrl === undefined) {
    if (template) await copyTemplate(template, join(dataDirectory, 'database'));
    return {
      dataDirectory,
      databaseUrl: undefined,
      open: (migrationsDirectory) => openEmbeddedStore(dataDirectory, {}, migrationsDirectory),
      remove: removeFolder,
    };
  }
  const name = newDatabaseName();
  await createDatabase(name, template && placeOf(template));
  return {
    dataDirectory,
    databaseUrl: databaseUrl(name),
    open: (migrationsDirectory) => openServerStore(databaseUrl(name), {}, migrationsDirectory),
    remove: () => dropDatabase(name).then(removeFolder),
  };
}

async function copyTemplate(template: Template, path: string): Promise<void> {
  const pglite = await PGlite.create(path, { loadDataDir: await readTemplate(template) });
  await pglite.close();
}
