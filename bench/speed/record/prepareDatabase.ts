import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import pg from 'pg';
import { openServerStore } from '../../../src/store/openServerStore.ts';
import { databaseOn, runOn } from '../../databases.ts';
import { fillRecord } from './fillRecord.ts';

/** How many events there are at each size. */
export const sizes = { small: 10_000, medium: 100_000, large: 1_000_000 } as const;

export type Size = keyof typeof sizes;

/**
 * The address of a database with the record of this size. It is filled the first time and kept; its name tells what it
 * was made by, so that another generator, schema or seed makes another.
 */
export async function prepareDatabase(
  server: string,
  size: Size,
  tell: (text: string) => void,
): Promise<string> {
  const name = `communique_bench_${size}_${await hashOfMakers()}`;
  const url = databaseOn(server, name);
  if (await exists(server, name)) return url;
  const unfinished = `${name}_unfinished`;
  await runOn(
    server,
    `drop database if exists ${unfinished} with (force)`,
    `create database ${unfinished} encoding 'UTF8' template template0`,
  );
  const store = await openServerStore(databaseOn(server, unfinished));
  try {
    await fillRecord(store, sizes[size], (share) =>
      tell(`filling ${name}: ${Math.round(share * 100)} %`),
    );
  } finally {
    await store.close();
  }
  await runOn(databaseOn(server, unfinished), 'vacuum (analyze)');
  await runOn(
    server,
    // To compile a statement takes longer than to run it: the product switches it off, and none shall lose by it.
    `alter database ${unfinished} set jit = off`,
    `alter database ${unfinished} rename to ${name}`,
  );
  return url;
}

async function exists(server: string, name: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  const { rowCount } = await client
    .query('select from pg_database where datname = $1', [name])
    .finally(() => client.end());
  return rowCount === 1;
}

/** The generator, the migrations and the seeds. */
async function hashOfMakers(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of ['./', '../../../prisma/migrations/', '../../../seeds/']) {
    const place = new URL(folder, import.meta.url);
    const files = await readdir(place, { recursive: true, withFileTypes: true });
    const paths = files
      .filter((file) => file.isFile())
      .map((file) => `${file.parentPath}/${file.name}`);
    for (const path of paths.toSorted()) hash.update(await readFile(path));
  }
  return hash.digest('hex').slice(0, 8);
}
