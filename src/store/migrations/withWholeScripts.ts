import {
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';

/** Where the schema engine tries migrations out; only `diff` asks for one. */
type OpenShadow = () => Promise<SqlDriverAdapter>;

const noShadow: OpenShadow = () =>
  Promise.reject(new Error('Applying migrations needs no shadow database, and none is given.'));

/**
 * An adapter whose scripts go to the database whole, and so in one implicit transaction. Prisma's adapter for `pg`
 * cuts them at each semicolon, functions included.
 */
export function withWholeScripts(
  factory: SqlMigrationAwareDriverAdapterFactory,
  runScript: (script: string) => Promise<unknown>,
  connectToShadowDb: OpenShadow = noShadow,
): SqlMigrationAwareDriverAdapterFactory {
  const executeScript = async (script: string): Promise<void> => {
    await runScript(script).catch((error: unknown) => {
      throw adapterError(error);
    });
  };
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => Object.assign(await factory.connect(), { executeScript }),
    connectToShadowDb,
  };
}

/** The engine keeps the error of a script in the history if it is of the kind that adapters throw. */
function adapterError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  // The driver throws errors with the fields of PostgreSQL's error message.
  const field = (name: string): string | undefined => {
    const value: unknown = Reflect.get(error, name);
    return typeof value === 'string' ? value : undefined;
  };
  return new DriverAdapterError({
    kind: 'postgres',
    code: field('code') ?? '',
    severity: field('severity') ?? 'ERROR',
    message: error.message,
    detail: field('detail'),
    column: field('column'),
    hint: field('hint'),
  });
}
