import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { loadSeeds } from '../../src/imports/seeds/loadSeeds.ts';
import { makeEmbeddedStore } from '../../src/store/embedded/embeddedStore.ts';
import { engineOf } from '../../src/store/embedded/engine.ts';
import { openServerStore } from '../../src/store/openServerStore.ts';
import { placeOf, templates, type Template, variableOf } from './templates.ts';
import {
  createDatabase,
  databaseUrl,
  dropDatabase,
  newDatabaseName,
  testServerUrl,
} from './testServer.ts';

// Run by Jest's set-up: `build` makes every template and prints as JSON where they are; `remove` removes them.
if (process.argv[2] === 'build') await buildAll();
else await removeAll();

async function buildAll(): Promise<void> {
  const folder = testServerUrl ? '' : await mkdtemp(join(tmpdir(), 'communique-test-'));
  const environment: Record<string, string> = {};
  for (const template of templates) {
    const place = testServerUrl ? newDatabaseName() : join(folder, `${template}.tar`);
    environment[variableOf(template)] = place;
  }
  Object.assign(process.env, environment);
  try {
    await (testServerUrl ? buildOnServer() : buildEmbedded());
  } catch (error) {
    await removeAll();
    throw error;
  }
  process.stdout.write(JSON.stringify(environment));
}

async function removeAll(): Promise<void> {
  for (const template of templates) {
    const place = placeOf(template);
    await (testServerUrl
      ? dropDatabase(place)
      : rm(dirname(place), { recursive: true, force: true }));
  }
}

async function buildEmbedded(): Promise<void> {
  const pglite = await PGlite.create();
  const store = await makeEmbeddedStore(engineOf(pglite), () => Promise.resolve());
  const save = async (template: Template) => {
    const dump = await pglite.dumpDataDir('none');
    await writeFile(placeOf(template), Buffer.from(await dump.arrayBuffer()));
  };
  await save('empty');
  await loadSeeds(store);
  await save('seeded');
  await store.close();
}

async function buildOnServer(): Promise<void> {
  await createDatabase(placeOf('empty'));
  const empty = await openServerStore(databaseUrl(placeOf('empty')));
  await empty.close();
  await createDatabase(placeOf('seeded'), placeOf('empty'));
  const seeded = await openServerStore(databaseUrl(placeOf('seeded')));
  await loadSeeds(seeded).finally(() => seeded.close());
}
