import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { makeProgramPlace, type ProgramPlace } from '../support/makeProgramPlace.ts';

jest.setTimeout(180_000);

const settings = { PORT: '0', LOG_LEVEL: 'silent', REQUESTS_PER_MINUTE: '0' };
const body = JSON.stringify({ query: '{ countries { totalCount } }' });

let place: ProgramPlace;
beforeAll(async () => (place = await makeProgramPlace()));
afterAll(() => place.remove());

/** The program with its address, told to stop by a signal and seen to have understood it. */
async function startProgram() {
  const program = place.start(settings);
  const { hostname, port } = new URL(await program.url);
  return {
    program,
    host: { host: hostname, port: Number(port) },
    stop: async () => {
      program.signal('SIGTERM');
      while (!program.output.includes('finishing the running requests')) await sleep(10);
    },
  };
}

/** A connection on which as much of a request was sent as is given; read by the server for sure once it is awaited. */
async function send(host: { host: string; port: number }, bytes: string): Promise<Socket> {
  const socket = connect(host).on('error', () => undefined);
  await new Promise((resolve) => socket.write(bytes, resolve));
  return socket;
}

const head =
  `POST /graphql HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\n` +
  `Content-Length: ${String(body.length)}\r\n\r\n`;

describe('a server that is told to stop', () => {
  it('answers every request that has begun, and ends with 0', async () => {
    const { program, host, stop } = await startProgram();
    const sockets = await Promise.all(
      Array.from({ length: 50 }, () => send(host, head + body.slice(0, 5))),
    );
    // What was sent on one connection before is read before what is sent on another now.
    await fetch(`${await program.url}/livez`, { headers: { connection: 'close' } });
    await stop();
    for (const socket of sockets) socket.write(body.slice(5));
    const answers = await Promise.all(sockets.map((socket) => text(socket)));
    const good = /^HTTP\/1\.1 200 OK\r\n[^]*connection: close\r\n[^]*totalCount/i;
    expect([answers.filter((answer) => good.test(answer)).length, await program.ended]).toEqual([
      50, 0,
    ]);
  });

  it('loses no request of clients that keep their connections', async () => {
    const { program, host, stop } = await startProgram();
    const clients = Array.from({ length: 10 }, () => askUntilClosed(host));
    await sleep(1_000);
    await stop();
    const told = await Promise.all(clients);
    expect(told.map(({ lost }) => lost)).toEqual(Array(10).fill([]));
    expect(await program.ended).toBe(0);
  });

  it('does not wait for a client that never finishes its request, or never begins one', async () => {
    const { program, host, stop } = await startProgram();
    await send(host, head + body.slice(0, 5));
    await send(host, '');
    await stop();
    // It would end with 1 if it had to stop by force.
    expect(await program.ended).toBe(0);
  });
});

/**
 * Asks again and again on one connection until the server takes leave. A request on a connection that the server was
 * just closing was never read, and is sent again, as every HTTP client does; all else that fails is lost.
 */
async function askUntilClosed(host: { host: string; port: number }): Promise<{ lost: string[] }> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const lost: string[] = [];
  for (;;) {
    const outcome = await askOnce(host, agent);
    if (outcome === 'answered' || outcome === 'unread') continue;
    if (outcome !== 'told to leave' && outcome !== 'ECONNREFUSED') lost.push(outcome);
    agent.destroy();
    return { lost };
  }
}

function askOnce(host: { host: string; port: number }, agent: Agent): Promise<string> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', 'content-length': body.length };
    const asking = request({ ...host, agent, method: 'POST', path: '/graphql', headers });
    asking.on('error', (error: NodeJS.ErrnoException) =>
      resolve(asking.reusedSocket ? 'unread' : (error.code ?? error.message)),
    );
    asking.on('response', (response) => {
      response.on('error', (error) => resolve(`broken answer: ${error.message}`));
      void text(response).then(
        () => {
          if (response.statusCode !== 200) resolve(`status ${String(response.statusCode)}`);
          resolve(response.headers.connection === 'close' ? 'told to leave' : 'answered');
        },
        () => undefined,
      );
    });
    asking.end(body);
  });
}
