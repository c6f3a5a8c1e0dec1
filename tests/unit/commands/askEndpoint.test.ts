import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer } from '../../../src/reports/asking/ask.ts';
import { askEndpoint } from '../../../src/commands/askEndpoint.ts';

/** Asks a server that answers in this way. */
async function askServer(listener: RequestListener): Promise<Answer> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const { signal } = new AbortController();
  const ask = askEndpoint({ url: `http://127.0.0.1:${port}/graphql`, key: 'secret', signal });
  try {
    return await ask('{ viewer { name } }', {});
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

describe('asking an endpoint', () => {
  it('asks again where a connection was closed under the question', async () => {
    let times = 0;
    const answer = await askServer((request, response) => {
      times += 1;
      if (times === 1) request.socket.destroy();
      else response.end('{"data":{"viewer":null}}');
    });
    expect([answer, times]).toEqual([{ data: { viewer: null } }, 2]);
  });

  it.each(['<html></html>', '{"hello": "world"}'])(
    'says that what answers %s is no API, and does not print the key',
    async (body) => {
      const asking = askServer((_, response) => response.writeHead(404).end(body));
      await expect(asking).rejects.toThrow(
        /^What answers at http:\/\/127\.0\.0\.1:\d+\/graphql is no GraphQL API \(status 404\)\. Give the address (?!.*secret)/,
      );
    },
  );
});
