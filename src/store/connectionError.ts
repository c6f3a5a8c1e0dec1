import pg from 'pg';
import { StoreError, type StoreErrorCode } from './storeError.ts';

interface Place {
  host: string;
  port: number;
  database: string;
  user: string;
}

/** Says in words why there is no connection, and what to do; names the place, never the password. */
export function connectionError(databaseUrl: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  // A client reads the address as the driver does, defaults of the environment included; it does not connect.
  const { host, port, database = '', user = '' } = new pg.Client({ connectionString: databaseUrl });
  const [code, message] = describe(codeOf(error), { host, port, database, user }, error);
  return new StoreError(code, message, { cause: error });
}

function describe(state: string, place: Place, error: unknown): [StoreErrorCode, string] {
  const { host, port, database, user } = place;
  const server = `the PostgreSQL server at ${host}, port ${port}`;
  switch (state) {
    case '3D000':
      return [
        'DATABASE_MISSING',
        `There is no database "${database}" on ${server}. ` +
          `Create it (createdb -h ${host} -p ${port} ${database}), or correct its name in DATABASE_URL.`,
      ];
    case '28000':
    case '28P01':
      return [
        'ACCESS_DENIED',
        `User "${user}" may not open the database "${database}" on ${server}. ` +
          'Correct the user and the password in DATABASE_URL, or allow the user in pg_hba.conf on the server.',
      ];
    case '42501':
      return [
        'ACCESS_DENIED',
        `User "${user}" may connect to the database "${database}" on ${server}, but lacks a right there. ` +
          `Grant it: GRANT CONNECT, CREATE ON DATABASE "${database}" TO "${user}".`,
      ];
    default:
      return [
        'SERVER_UNREACHABLE',
        `No connection to the database "${database}" on ${server}: ${reasonOf(error)}. ` +
          'Check that the server runs and takes connections from here, and that DATABASE_URL names it; ' +
          'or leave DATABASE_URL unset to use the embedded database.',
      ];
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** Several addresses of one host that all fail make an error without a message of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  return error instanceof Error && error.message !== '' ? error.message : String(error);
}
