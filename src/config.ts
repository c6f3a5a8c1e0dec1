import { isIP } from 'node:net';
import { z } from 'zod';
import { limitsOf, limitVariables, type Limits } from './config/limits.ts';
import { wholeNumber } from './config/wholeNumber.ts';

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
  /** Sites whose pages may ask the API from a browser, beside Apollo Studio; `*` is any. */
  readonly corsOrigins: readonly string[];
  readonly limits: Limits;
  /** Manifest of the only operations that are run; any are where there is none. */
  readonly trustedDocuments?: string;
  /** The most bytes of documents that clients may store by their hash; 0 stores none. */
  readonly persistedQueryBytes: number;
  /** How many requests for the API are answered at once; more are refused. */
  readonly concurrentRequests: number;
  /** How many connections to a PostgreSQL server there may be at once. */
  readonly databaseConnections: number;
  /** How long a request waits for one of them, in milliseconds. */
  readonly databaseWait: number;
  /** How long a statement of a query may take on a PostgreSQL server, in milliseconds. */
  readonly statementTimeout: number;
  /** The proxies whose word on a client's address is believed, as addresses, networks or names of networks. */
  readonly trustProxy?: readonly string[];
  /** Whether only who sends an API key may read. */
  readonly requireKey: boolean;
  /** What one key, or one address without a key, may use in a minute; 0 is without end. */
  readonly budget: { readonly requests: number; readonly cost: number };
  /** What `/metrics` asks for; without it only this machine may read them. */
  readonly metricsToken?: string;
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
  CORS_ORIGINS: z
    .string()
    .transform((text) => text.split(',').map((origin) => origin.trim()))
    .refine(
      (origins) => origins.every(isOrigin),
      'give origins with commas between them, such as https://communique.example, or * for any',
    )
    .default([]),
  TRUSTED_DOCUMENTS: z.string().optional(),
  PERSISTED_QUERY_MB: z
    .string()
    .regex(/^\d{1,4}$/, 'give a whole number of megabytes; 0 stores no documents')
    .transform(Number)
    .default(0),
  ...limitVariables,
  CONCURRENT_REQUESTS: wholeNumber(99_999, 500),
  DATABASE_CONNECTIONS: wholeNumber(999, 20),
  DATABASE_WAIT_MS: wholeNumber(60_000, 1_000),
  STATEMENT_TIMEOUT_MS: wholeNumber(600_000, 1_500),
  TRUST_PROXY: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine(
      (parts) => parts.every(isProxy),
      'give the addresses of proxies, such as 10.0.0.0/8, or loopback or uniquelocal; several with commas',
    )
    .optional(),
  REQUIRE_KEY: z
    .enum(['true', 'false'], 'give true or false')
    .transform((text) => text === 'true')
    .default(false),
  REQUESTS_PER_MINUTE: perMinute(600),
  COST_PER_MINUTE: perMinute(100_000),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\w.~+/-]{16,}=*$/, 'give 16 or more letters, digits or signs of -._~+/')
    .optional(),
  COMMUNIQUE_KEY: z.string().optional(),
});

function perMinute(standard: number) {
  return z
    .string()
    .regex(/^\d{1,9}$/, 'give a whole number of up to 9 digits; 0 sets no limit')
    .transform(Number)
    .default(standard);
}

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
      const value = variable === 'METRICS_TOKEN' ? '***' : withoutPassword(given[variable] ?? '');
      return `  ${variable} is "${value}": ${message}.`;
    });
    throw new ConfigError(
      `These settings cannot be used:\n${lines.join('\n')}\nCorrect them in the environment or in the file .env; .env.example explains each.`,
    );
  }
  return Object.freeze(inWords(result.data));
}

const inWords = (read: z.infer<typeof variables>): Config => ({
  host: read.HOST,
  port: read.PORT,
  dataDirectory: read.DATA_DIR,
  ...(read.DATABASE_URL !== undefined && { databaseUrl: read.DATABASE_URL }),
  ...(read.PUBLIC_URL !== undefined && { publicUrl: read.PUBLIC_URL }),
  logLevel: read.LOG_LEVEL,
  answerCacheBytes: read.ANSWER_CACHE_MB * 1_000_000,
  corsOrigins: read.CORS_ORIGINS,
  limits: limitsOf(read),
  ...(read.TRUSTED_DOCUMENTS !== undefined && { trustedDocuments: read.TRUSTED_DOCUMENTS }),
  persistedQueryBytes: read.PERSISTED_QUERY_MB * 1_000_000,
  concurrentRequests: read.CONCURRENT_REQUESTS,
  databaseConnections: read.DATABASE_CONNECTIONS,
  databaseWait: read.DATABASE_WAIT_MS,
  statementTimeout: read.STATEMENT_TIMEOUT_MS,
  ...(read.TRUST_PROXY !== undefined && { trustProxy: read.TRUST_PROXY }),
  requireKey: read.REQUIRE_KEY,
  budget: Object.freeze({ requests: read.REQUESTS_PER_MINUTE, cost: read.COST_PER_MINUTE }),
  ...(read.METRICS_TOKEN !== undefined && { metricsToken: read.METRICS_TOKEN }),
  ...(read.COMMUNIQUE_KEY !== undefined && { apiKey: read.COMMUNIQUE_KEY }),
});

function portRange(): string {
  return 'give a whole number from 0 to 65535';
}

function isPostgresUrl(text: string): boolean {
  return /^postgres(ql)?:\/\/[^/]/.test(text) && URL.canParse(text);
}

function isProxy(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [, address = '', bits = '0'] = /^([^/]+?)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  return isIP(address) > 0 && Number(bits) <= (isIP(address) === 4 ? 32 : 128);
}

function isPlainAddress(text: string): boolean {
  return /^https?:\/\/[^/?#@]+(\/[^?#]*)?$/.test(text) && URL.canParse(text);
}

function isOrigin(text: string): boolean {
  return text === '*' || (URL.canParse(text) && new URL(text).origin === text);
}

// Hides more than the password rather than less: what cannot be read as a URL may hold one anywhere before the last @.
function withoutPassword(text: string): string {
  return text.replace(/:(?!\/\/)[^]*@/, ':***@').replace(/(password\s*=\s*)[^&]*/i, '$1***');
}
