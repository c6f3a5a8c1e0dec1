import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** The address of the PostgreSQL server that this run uses; undefined: the run is on PGlite. */
export const testServerUrl =
  process.env.TEST_DATABASE_URL === '' ? undefined : process.env.TEST_DATABASE_URL;

/** A name for a database that no other run on the same server has. */
export const newDatabaseName = (): string => `communique_test_${randomBytes(8).toString('hex')}`;

/** The address of a database on the test server. */
export function databaseUrl(name: string): string {
  if (testServerUrl === undefined) throw new Error('TEST_DATABASE_URL is not set.');
  const url = new URL(testServerUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Makes a database on the test server, empty or as a copy; `options` are PostgreSQL's own, such as an encoding. */
export async function createDatabase(
  name: string,
  template = 'template0',
  options = '',
): Promise<void> {
  await onServer(`create database "${name}" template "${template}" ${options}`);
}

/** Removes a database of the test server, whoever is connected to it. */
export async function dropDatabase(name: string): Promise<void> {
  await onServer(`drop database if exists "${name}" with (force)`);
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: testServerUrl });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
