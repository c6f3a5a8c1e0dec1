import { jest } from '@jest/globals';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { startToyServer, type ToyServer } from '../support/startToyServer.ts';

// An unfinished request is cut after some 15 seconds.
jest.setTimeout(60_000);

let server: ToyServer;
beforeAll(async () => {
  server = await startToyServer();
});
afterAll(() => server.close());

/** Sends bytes over a connection of their own and gives all that comes until the server ends it. */
async function exchange(bytes: string): Promise<string> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname).setNoDelay();
  socket.write(bytes);
  return text(socket);
}

const body = '{"query":"{ hello }"}';
const head = `POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n`;
const whole = `${head}Content-Length: ${body.length}\r\n\r\n${body}`;

it('answers whatever does not end with 408, cuts it, and answers others meanwhile', async () => {
  const waiting = Promise.all(
    [
      'POST /graphql HTTP/1.1\r\nHost: a\r\nX: ',
      `${head}Content-Length: 100\r\n\r\n{"query"`,
      `${head}Transfer-Encoding: chunked\r\n\r\n64\r\n{"query"`,
    ].map(exchange),
  );
  const { status } = await server.post({ query: '{ hello }' });
  expect([status, await waiting]).toEqual([
    200,
    Array(3).fill(expect.stringMatching(/^HTTP\/1.1 408 [^]*REQUEST_TIMEOUT/)),
  ]);
});

it.each([
  [
    'a length and chunks',
    `${head}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /livez HTTP/1.1\r\nHost: a\r\n\r\n`,
  ],
  ['two lengths', `${head}Content-Length: ${body.length}\r\nContent-Length: 4\r\n\r\n${body}`],
  ['a negative length', `${head}Content-Length: -1\r\n\r\n${body}`],
  [
    'chunks that are no last coding',
    `${head}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n`,
  ],
  ['a space before the colon of a header', `${head}Content-Length : ${body.length}\r\n\r\n${body}`],
  ['a header without a name', `${head}: x\r\n\r\n`],
  ['no host', 'GET /livez HTTP/1.1\r\n\r\n'],
  ['a NUL in a header', `GET /livez HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n`],
  ['another protocol', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
])('refuses a request with %s, and reads nothing after it', async (_what, bytes) => {
  const answer = await exchange(bytes);
  expect(answer.match(/HTTP\/1.1 \d+/g)).toEqual(['HTTP/1.1 400']);
});

it('refuses 64 KB of headers', async () => {
  const answer = await exchange(
    `GET /livez HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(65_536)}\r\n\r\n`,
  );
  expect(answer).toMatch(/^HTTP\/1.1 431 [^]*HEADERS_TOO_LARGE/);
});

it('answers 300 requests that come in one piece, in their order', async () => {
  const requests = Array.from({ length: 300 }, (_, index) => {
    const numbered = `{"query":"{ a${index}: hello }"}`;
    const last = index === 299 ? 'Connection: close\r\n' : '';
    return `${head}${last}Content-Length: ${numbered.length}\r\n\r\n${numbered}`;
  });
  const answer = await exchange(requests.join(''));
  expect([...answer.matchAll(/"data":\{"a(\d+)"/g)].map(([, index]) => Number(index))).toEqual(
    Array.from({ length: 300 }, (_, index) => index),
  );
});

it('answers no request after one that ends the connection', async () => {
  const answer = await exchange(whole.replace('Host', 'Connection: close\r\nHost') + whole);
  expect(answer.match(/HTTP\/1.1 \d+/g)).toHaveLength(1);
});
