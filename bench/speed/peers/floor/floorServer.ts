import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import pg from 'pg';
import { operationNames, textOf } from '../../operations.ts';

/**
 * The least that an answer can cost: no GraphQL, one prepared statement by hand for each operation, in which
 * PostgreSQL builds the whole answer. It takes DATABASE_URL, and prints its address.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 });

interface Statement {
  readonly name: string;
  readonly text: string;
  readonly parameters: readonly string[];
}

const statements = new Map(operationNames.map((name) => [name as string, prepare(name)]));

/** Names of variables, such as `:from`, become numbered parameters. */
function prepare(name: (typeof operationNames)[number]): Statement {
  const parameters: string[] = [];
  const text = textOf(name, 'floor.sql').replace(/(?<!:):([a-zA-Z]+)/g, (_, parameter: string) => {
    if (!parameters.includes(parameter)) parameters.push(parameter);
    return `$${parameters.indexOf(parameter) + 1}`;
  });
  return { name, text, parameters };
}

async function answer(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- the bench is the only client
  const asked = JSON.parse(Buffer.concat(chunks).toString()) as {
    operation: string;
    variables: Record<string, unknown>;
  };
  const statement = statements.get(asked.operation);
  if (statement === undefined) throw new Error(`There is no operation "${asked.operation}".`);
  const { name, text, parameters } = statement;
  const values = parameters.map((parameter) => asked.variables[parameter]);
  const types = { getTypeParser: () => (value: string) => value };
  const { rows } = await pool.query<[string]>({ name, text, values, types, rowMode: 'array' });
  return `{"data":${rows[0]?.[0] ?? 'null'}}`;
}

const http = createServer((request, response) => {
  answer(request).then(
    (text) => response.writeHead(200, { 'content-type': 'application/json' }).end(text),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
http.listen(0, '127.0.0.1');
await once(http, 'listening');
const address = http.address();
if (typeof address === 'object') console.log(`Endpoint http://127.0.0.1:${address?.port}/`);
