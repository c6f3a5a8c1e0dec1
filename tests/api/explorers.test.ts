import { Lexer, parse, Source, TokenKind, validate } from 'graphql';
import { buildSchema } from '../../src/schema/buildSchema.ts';
import { readExampleOperations } from '../../src/server/explorer/readExampleOperations.ts';
import { startToyServer, type ToyServer } from '../support/startToyServer.ts';

let server: ToyServer;
beforeAll(async () => {
  server = await startToyServer();
});
afterAll(() => server.close());

/** The text of a page of the server. */
async function page(path: string): Promise<string> {
  return String((await server.send(path)).body);
}

describe.each([
  ['Apollo Sandbox', '/'],
  ['GraphiQL', '/graphiql'],
])('%s', (_name, path) => {
  it('is a page', async () => {
    const { status, headers } = await server.send(path);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  });

  it('holds every example operation', async () => {
    const html = await page(path);
    const missing = readExampleOperations().filter(
      (example) => !html.includes(JSON.stringify(example).slice(1, -1)),
    );
    expect(missing).toEqual([]);
  });

  it('points to the feeds', async () => {
    const html = await page(path);
    const links = html.match(/(?<=<link rel="alternate" type=")[^"]+(?=" title="[^"]+" href="\/)/g);
    expect(links).toEqual(['application/atom+xml', 'text/calendar']);
  });

  it('may run its own script only, reach nothing unnamed, and stand in no frame', async () => {
    const { headers } = await server.send(path);
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; script-src 'sha256-/,
    );
  });
});

describe('GraphiQL', () => {
  it('brings all its files along, to be kept for ever', async () => {
    const paths = (await page('/graphiql')).match(/\/graphiql\/[\d.]+\/[\w.]+/g) ?? [];
    const files = await Promise.all(paths.map((path) => server.send(path)));
    expect(
      files.map(({ status, headers }) => [
        status,
        headers.get('content-type'),
        headers.get('cache-control'),
      ]),
    ).toEqual(
      ['css', 'javascript', 'javascript', 'javascript', 'javascript'].map((type) => [
        200,
        `text/${type}; charset=utf-8`,
        'public, max-age=31536000, immutable',
      ]),
    );
  });

  it('names no other server', async () => {
    expect(await page('/graphiql')).not.toMatch(/(src|href)="(https?:)?\/\//);
  });
});

describe('the example operations', () => {
  const examples = readExampleOperations();
  const schema = buildSchema();

  it.each(examples.map((example) => [/query (\w+)/.exec(example)?.[1], example]))(
    '%s fits the schema',
    (_name, example) => {
      expect(validate(schema, parse(example))).toEqual([]);
    },
  );

  it('are each explained in a comment above', () => {
    expect(examples.filter((example) => !example.startsWith('# '))).toEqual([]);
  });

  it('stand side by side in one document, as Sandbox shows them', () => {
    expect(validate(schema, parse(examples.join('\n')))).toEqual([]);
  });

  it('may be sent all at once, should a client do so', () => {
    const lexer = new Lexer(new Source(examples.join('\n')));
    let tokens = 0;
    while (lexer.advance().kind !== TokenKind.EOF) tokens += 1;
    expect(tokens).toBeLessThan(1000);
  });

  it('fit into the address of a frame, which is how Sandbox is handed them', () => {
    expect(encodeURIComponent(examples.join('\n')).length).toBeLessThan(7000);
  });
});
