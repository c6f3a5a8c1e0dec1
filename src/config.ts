import { z } from 'zod';

/** What the environment decides, checked once at the start and never changed after. */
export interface Config {
  /** Network interface that the server listens on. */
  readonly host: string;
  /** Port that the server listens on; 0 lets the system choose a free one. */
  readonly port: number;
  /** Folder of the embedded database; not used when `databaseUrl` is given. */
  readonly dataDirectory: string;
  /** PostgreSQL server to use instead of the embedded database. */
  readonly databaseUrl?: string;
  /** Where the world reaches the server, without a slash at the end; what a request says of it when not given. */
  readonly publicUrl?: string;
  readonly logLevel: LogLevel;
  /** The most bytes of answers that are kept in memory; 0 keeps none. */
  readonly answerCacheBytes: number;
  /** API key that `report` sends to an endpoint. */
  readonly apiKey?: string;
}

type LogLevel = z.infer<typeof logLevel>;

/** The environment holds values that cannot be used; the message names each of them. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const logLevel = z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']);

/** Every variable that the program reads, with what it accepts. `.env.example` explains them. */
const variables = z.object({
  HOST: z
    .string()
    .regex(/^[\w.:%-]+$/, 'give a host name or an IP address, such as 127.0.0.1')
    .default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d+$/, portRange())
    .transform(Number)
    .refine((port) => port <= 65_535, portRange())
    .default(4000),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .refine(isPostgresUrl, 'give a URL such as postgresql://user:password@host:5432/database')
    .optional(),
  PUBLIC_URL: z
    .string()
    .refine(isPlainAddress, 'give an address such as https://communique.example, with no ? or #')
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  LOG_LEVEL: z.enum(logLevel.options, `give one of ${logLevel.options.join(', ')}`).default('info'),
  ANSWER_CACHE_MB: z
    .string()
    .regex(/^\d{1,5}$/, 'give a whole number of megabytes; 0 keeps no answers')
    .transform(Number)
    .default(64),
  COMMUNIQUE_KEY: z.string().optional(),
});

/** The names of all variables that `readConfig` looks at. */
export const configVariables: readonly string[] = Object.keys(variables.shape);

/**
 * Reads the environment into a frozen object. An empty value counts as not given.
 * @throws ConfigError that names every wrong variable at once, and no password
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(
    configVariables.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
  );
  const result = variables.safeParse(given);
  if (!result.success) {
    const lines = result.error.issues.map(({ path: [name], message }) => {
      const variable = String(name);
      return `  ${variable} is "${withoutPassword(given[variable] ?? '')}": ${message}.`;
    });
    throw new ConfigError(
      `These settings cannot be used:\n${lines.join('\n')}\nCorrect them in the environment or in the file .env; .env.example explains each.`,
    );
  }
  const { HOST, PORT, DATA_DIR, DATABASE_URL, PUBLIC_URL, LOG_LEVEL, ANSWER_CACHE_MB } =
    result.data;
  const { COMMUNIQUE_KEY } = result.data;
  return Object.freeze({
    host: HOST,
    port: PORT,
    dataDirectory: DATA_DIR,
    ...(DATABASE_URL === undefined ? {} : { databaseUrl: DATABASE_URL }),
    ...(PUBLIC_URL === undefined ? {} : { publicUrl: PUBLIC_URL }),
    logLevel: LOG_LEVEL,
    answerCacheBytes: ANSWER_CACHE_MB * 1_000_000,
    ...(COMMUNIQUE_KEY === undefined ? {} : { apiKey: COMMUNIQUE_KEY }),
  });
}

function portRange(): string {
  return 'give a whole number from 0 to 65535';
}

function isPostgresUrl(text: string): boolean {
  return /^postgres(ql)?:\/\/[^/]/.test(text) && URL.canParse(text);
}

function isPlainAddress(text: string): boolean {
  return /^https?:\/\/[^/?#@]+(\/[^?#]*)?$/.test(text) && URL.canParse(text);
}

// Hides more than the password rather than less: what cannot be read as a URL may hold one anywhere before the last @.
function withoutPassword(text: string): string {
  return text.replace(/:(?!\/\/)[^]*@/, ':***@').replace(/(password\s*=\s*)[^&]*/i, '$1***');
}
