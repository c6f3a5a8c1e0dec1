import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { startToyServer, type ToyServer } from '../support/startToyServer.ts';

let server: ToyServer;
beforeAll(async () => {
  server = await startToyServer();
});
afterAll(() => server.close());

/** The body of a refusal with one error of this code. */
function refusal(code: string): object {
  return { errors: [{ message: expect.any(String) as string, extensions: { code } }] };
}

const preflight = { 'apollo-require-preflight': 'yes' };

describe('a GraphQL request', () => {
  it('is answered over POST', async () => {
    expect(await server.post({ query: '{ hello }' })).toMatchObject({
      status: 200,
      body: { data: { hello: 'world' } },
    });
  });

  it('is answered over GET', async () => {
    const answer = await server.send('/graphql?query={hello}', { headers: preflight });
    expect(answer).toMatchObject({ status: 200, body: { data: { hello: 'world' } } });
  });

  it('may not change anything over GET', async () => {
    const answer = await server.send('/graphql?query=mutation{change}', { headers: preflight });
    expect(answer).toMatchObject({ status: 405, body: refusal('BAD_REQUEST') });
  });

  it('is refused over GET when another site could have sent it', async () => {
    const answer = await server.send('/graphql?query={hello}');
    expect(answer).toMatchObject({ status: 400, body: refusal('BAD_REQUEST') });
  });

  it('may not hold a batch', async () => {
    const answer = await server.post([{ query: '{ hello }' }, { query: '{ hello }' }]);
    expect(answer).toMatchObject({ status: 400, body: refusal('BAD_REQUEST') });
  });

  it('may not name a stored query instead of sending one', async () => {
    const answer = await server.post({
      extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } },
    });
    expect(answer).toMatchObject({ body: refusal('PERSISTED_QUERY_NOT_SUPPORTED') });
  });

  it('may hold no more than 1,000 tokens', async () => {
    const answer = await server.post({ query: `{ ${'hello '.repeat(1000)} }` });
    expect(answer).toMatchObject({
      status: 400,
      body: { errors: [{ extensions: { code: 'QUERY_TOO_LARGE' } }] },
    });
  });

  it('is told of no more than a handful of mistakes at once', async () => {
    const query = `{ ${Array.from({ length: 50 }, (_, index) => `wrong${index}`).join(' ')} }`;
    const { body } = await server.post({ query });
    expect(body).toMatchObject({ errors: { length: 6 } });
  });

  it('may ask for the schema', async () => {
    const { body } = await server.post({ query: '{ __schema { queryType { name } } }' });
    expect(body).toMatchObject({ data: { __schema: { queryType: { name: 'Query' } } } });
  });

  it('is answered as application/graphql-response+json where the client asks for it', async () => {
    const accept = 'application/graphql-response+json';
    const { headers } = await server.post({ query: '{ hello }' }, { accept });
    expect(headers.get('content-type')).toContain(accept);
  });

  it('is sent on to the explorer when a person opens the endpoint in a browser', async () => {
    const { status, headers } = await server.send('/graphql', {
      headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
    });
    expect([status, headers.get('location')]).toEqual([302, '/']);
  });
});

describe('a request that is no GraphQL', () => {
  it('is refused when its JSON is malformed', async () => {
    expect(await server.post('{"query": ')).toMatchObject({
      status: 400,
      body: refusal('BAD_REQUEST'),
    });
  });

  it('is refused when it has no body', async () => {
    expect(await server.post('')).toMatchObject({ status: 400, body: refusal('BAD_REQUEST') });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml'])(
    'is refused when its body is %s',
    async (type) => {
      const answer = await server.post('query={hello}', { 'content-type': type });
      expect(answer).toMatchObject({ status: 415, body: refusal('UNSUPPORTED_MEDIA_TYPE') });
    },
  );

  it('is refused when it is larger than 100 KB', async () => {
    const answer = await server.post({ query: `{ hello } # ${'x'.repeat(100 * 1024)}` });
    expect(answer).toMatchObject({ status: 413, body: refusal('PAYLOAD_TOO_LARGE') });
  });

  it('is refused when its path is not served', async () => {
    expect(await server.send('/v2/graphql')).toMatchObject({
      status: 404,
      body: refusal('NOT_FOUND'),
    });
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
    'is refused when its method is %s',
    async (method) => {
      const { status, headers, body } = await server.send('/graphql', { method });
      expect([status, headers.get('allow'), body]).toEqual([
        405,
        'GET, POST',
        refusal('METHOD_NOT_ALLOWED'),
      ]);
    },
  );

  it.each([
    ['no HTTP', 'HELO there\r\n\r\n', '400 Bad Request', 'BAD_REQUEST'],
    [
      'a flood of headers',
      `GET / HTTP/1.1\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`,
      '431 Request Header Fields Too Large',
      'HEADERS_TOO_LARGE',
    ],
  ])('is refused when it is %s', async (_what, bytes, status, code) => {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname).setNoDelay();
    socket.write(bytes);
    const answer = await text(socket);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status}\r\n[^]*"code":"${code}"`));
  });
});

describe('an error of a resolver', () => {
  it('reaches the client when it was expected', async () => {
    const { body } = await server.post({ query: '{ refused }' });
    expect(body).toMatchObject({
      data: { refused: null },
      errors: [
        {
          message: '"first" is 1000. Give 1 to 100.',
          path: ['refused'],
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ],
    });
  });

  it('decides the status where it says so', async () => {
    expect(await server.post({ query: '{ away }' })).toMatchObject({
      status: 503,
      body: { errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] },
    });
  });

  it.each(['broken', 'miscoded'])('is masked when it was not expected: %s', async (field) => {
    const { headers, body } = await server.post({ query: `{ hello ${field} }` });
    expect(body).toMatchObject({
      data: { hello: 'world', [field]: null },
      errors: [
        {
          message: 'Internal server error.',
          locations: [{ line: 1, column: 9 }],
          path: [field],
          extensions: {
            code: 'INTERNAL_SERVER_ERROR',
            requestId: headers.get('x-request-id'),
          },
        },
      ],
    });
  });

  it('is logged with its cause under the id that the client is told', async () => {
    const { headers } = await server.post({ query: 'query Ask { broken }' });
    expect(server.log).toContainEqual(
      expect.objectContaining({
        msg: 'unexpected error',
        reqId: headers.get('x-request-id'),
        operationName: 'Ask',
        err: expect.objectContaining({
          message: 'relation "secret_table" does not exist',
        }) as object,
      }),
    );
  });

  it('is not known by an id that the client made up', async () => {
    const { headers } = await server.post({ query: '{ broken }' }, { 'x-request-id': 'forged' });
    expect(headers.get('x-request-id')).not.toBe('forged');
  });
});

describe('a server that closes', () => {
  it('finishes the requests that run, and asks their clients to leave', async () => {
    const closing = await startToyServer();
    const answer = closing.post({ query: '{ slow }' });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await closing.close();
    const { body, headers } = await answer;
    expect([body, headers.get('connection')]).toMatchObject([{ data: { slow: 'done' } }, 'close']);
  });

  it('takes no more requests', async () => {
    const closed = await startToyServer();
    await closed.close();
    await expect(closed.post({ query: '{ hello }' })).rejects.toThrow('fetch failed');
  });
});

describe('a server that cannot listen', () => {
  it('says so, and what to do', async () => {
    const port = Number(new URL(server.url).port);
    await expect(startToyServer({ port })).rejects.toThrow(
      `Cannot listen on port ${port} of 127.0.0.1: another program is using it. ` +
        'Stop that program, or set PORT to another number.',
    );
  });
});
