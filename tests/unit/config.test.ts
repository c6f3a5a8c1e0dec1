import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { usualLimits } from '../../src/config/limits.ts';
import { ConfigError, configVariables, readConfig } from '../../src/config.ts';

/** The message of the error that a wrong environment raises. */
function complaint(environment: NodeJS.ProcessEnv): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
  }
  throw new Error('The environment was accepted.');
}

describe('readConfig', () => {
  it('has a default for everything that is needed', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 4000,
      dataDirectory: './data',
      logLevel: 'info',
      answerCacheBytes: 64_000_000,
      corsOrigins: [],
      persistedQueryBytes: 0,
      limits: usualLimits,
      concurrentRequests: 500,
      databaseConnections: 20,
      databaseWait: 1_000,
      statementTimeout: 1_500,
      requireKey: false,
      budget: { requests: 600, cost: 100_000 },
    });
  });

  it('takes what the environment says', () => {
    expect(
      readConfig({
        HOST: '::1',
        PORT: '0',
        DATA_DIR: '/srv/record',
        DATABASE_URL: 'postgres://reader@db.example.org/record?sslmode=require',
        PUBLIC_URL: 'https://communique.example/record/',
        LOG_LEVEL: 'silent',
        ANSWER_CACHE_MB: '0',
        CORS_ORIGINS: 'https://a.example, http://localhost:5173',
        PERSISTED_QUERY_MB: '5',
        TRUSTED_DOCUMENTS: './persisted-documents.json',
        MAX_DEPTH: '8',
        MAX_BODY_KB: '50',
        CONCURRENT_REQUESTS: '50',
        DATABASE_CONNECTIONS: '5',
        DATABASE_WAIT_MS: '200',
        STATEMENT_TIMEOUT_MS: '5000',
        TRUST_PROXY: '10.0.0.0/8, loopback,2001:db8::1',
        REQUIRE_KEY: 'true',
        REQUESTS_PER_MINUTE: '0',
        COST_PER_MINUTE: '5000',
        METRICS_TOKEN: 'prometheus-may-read-this',
      }),
    ).toEqual({
      host: '::1',
      port: 0,
      dataDirectory: '/srv/record',
      databaseUrl: 'postgres://reader@db.example.org/record?sslmode=require',
      publicUrl: 'https://communique.example/record',
      logLevel: 'silent',
      answerCacheBytes: 0,
      persistedQueryBytes: 5_000_000,
      trustedDocuments: './persisted-documents.json',
      corsOrigins: ['https://a.example', 'http://localhost:5173'],
      limits: { ...usualLimits, depth: 8, bodyBytes: 50 * 1024 },
      concurrentRequests: 50,
      databaseConnections: 5,
      databaseWait: 200,
      statementTimeout: 5_000,
      trustProxy: ['10.0.0.0/8', 'loopback', '2001:db8::1'],
      requireKey: true,
      budget: { requests: 0, cost: 5000 },
      metricsToken: 'prometheus-may-read-this',
    });
  });

  it('cannot be changed afterwards', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true);
  });

  it('takes an empty value as not given', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toEqual(readConfig({}));
  });

  it.each(['a.example', 'https://a.example/', 'https://a.example,'])(
    'refuses the origins "%s"',
    (CORS_ORIGINS) => {
      expect(complaint({ CORS_ORIGINS })).toContain(
        `CORS_ORIGINS is "${CORS_ORIGINS}": give origins`,
      );
    },
  );

  it.each(['0', '-1', '1.5', '1e3', 'many', '100000000'])('refuses "%s" as a limit', (MAX_COST) => {
    expect(complaint({ MAX_COST })).toContain(
      `MAX_COST is "${MAX_COST}": give a whole number from 1 to 1000000.`,
    );
  });

  it.each(['-1', '65536', '4000.5', '4e3', 'http', ' 4000'])('refuses the port "%s"', (PORT) => {
    expect(complaint({ PORT })).toContain(
      `PORT is "${PORT}": give a whole number from 0 to 65535.`,
    );
  });

  it.each(['http://127.0.0.1', 'two words', 'host/path'])('refuses the host "%s"', (HOST) => {
    expect(complaint({ HOST })).toContain(`HOST is "${HOST}": give a host name or an IP address`);
  });

  it.each(['mysql://db/record', 'postgresql://', 'db:5432/record', 'postgresql://db:port/record'])(
    'refuses the database URL "%s"',
    (DATABASE_URL) => {
      expect(complaint({ DATABASE_URL })).toContain(
        `DATABASE_URL is "${DATABASE_URL}": give a URL such as postgresql://`,
      );
    },
  );

  it.each([
    'communique.example',
    'ftp://a.example',
    'https://',
    'https://a.example/?b',
    'https://a@b',
  ])('refuses the public URL "%s"', (PUBLIC_URL) => {
    expect(complaint({ PUBLIC_URL })).toContain('": give an address such as https://communique');
  });

  it('refuses an unknown log level and lists the known ones', () => {
    expect(complaint({ LOG_LEVEL: 'loud' })).toContain(
      'LOG_LEVEL is "loud": give one of fatal, error, warn, info, debug, trace, silent.',
    );
  });

  it.each(['1', 'true', 'proxy.example', '10.0.0.0/33', '10.0.0.0/8,', '::1/129'])(
    'refuses the proxy "%s"',
    (TRUST_PROXY) => {
      expect(complaint({ TRUST_PROXY })).toContain(
        `TRUST_PROXY is "${TRUST_PROXY}": give the addresses of proxies, such as 10.0.0.0/8`,
      );
    },
  );

  it.each([
    ['DATABASE_CONNECTIONS', '0', 'give a whole number from 1 to 999.'],
    ['REQUIRE_KEY', 'yes', 'give true or false.'],
    ['REQUESTS_PER_MINUTE', '-1', 'give a whole number of up to 9 digits; 0 sets no limit.'],
    ['COST_PER_MINUTE', '1e9', 'give a whole number of up to 9 digits; 0 sets no limit.'],
    ['ANSWER_CACHE_MB', 'much', 'give a whole number of megabytes; 0 keeps no answers.'],
  ])('names %s and says what to give instead of "%s"', (name, value, advice) => {
    expect(complaint({ [name]: value })).toContain(`${name} is "${value}": ${advice}`);
  });

  it('never shows a token', () => {
    expect(complaint({ METRICS_TOKEN: 'secret' })).toMatch(/METRICS_TOKEN is "\*{3}": give 16 or/);
  });

  it('names all that is wrong at once', () => {
    expect(complaint({ PORT: 'x', LOG_LEVEL: 'y' })).toMatch(/PORT is "x".*\n.*LOG_LEVEL is "y"/);
  });

  it.each([
    'mysql://me:secret@db/record',
    'me:secret@db/record',
    'postgresql://me:se@cret@db:x/record',
    'mysql://db/record?user=me&password=secret',
    'host=db password = secret',
  ])('never shows the password of "%s"', (DATABASE_URL) => {
    expect(complaint({ DATABASE_URL })).not.toMatch(/se@?cret/);
  });
});

describe('.env.example', () => {
  const text = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
  const example = parseEnv(text);

  it('lists every variable that the program and its tests read, and no other', () => {
    expect(Object.keys(example).sort()).toEqual(
      [...configVariables, 'TEST_DATABASE_URL', 'CHROMIUM_PATH'].sort(),
    );
  });

  it('shows the defaults', () => {
    expect(readConfig(example)).toEqual(readConfig({}));
  });

  it('explains each variable in a comment above it', () => {
    const blocks = text.trim().split('\n\n').slice(1);
    expect(blocks.filter((block) => !/^#[^]*\n[A-Z_]+=.*$/.test(block))).toEqual([]);
  });
});
