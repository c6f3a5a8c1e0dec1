import type { Config } from '../config.ts';

/** What a person reads when the server is up: where to look, and where the record is kept. */
export function welcome(
  url: string,
  { databaseUrl, dataDirectory }: Pick<Config, 'databaseUrl' | 'dataDirectory'>,
): string {
  return `
Communiqué is ready.

  Apollo Sandbox   ${url}/
  GraphiQL         ${url}/graphiql
  Endpoint         ${url}/graphql
  Feeds            ${url}/calendar.ics, ${url}/feed.atom
  Record           ${databaseUrl === undefined ? `${dataDirectory} (embedded PostgreSQL)` : serverName(databaseUrl)}

Ctrl-C stops it.
`;
}

function serverName(databaseUrl: string): string {
  const { host, pathname } = new URL(databaseUrl);
  return `${host}${pathname} (PostgreSQL server)`;
}
