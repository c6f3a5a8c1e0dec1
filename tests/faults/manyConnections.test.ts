import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeFaultPlace, type FaultPlace } from '../support/faultPlace.ts';
import type { runProgram } from '../support/runProgram.ts';

const clients = 2_000;
const body = JSON.stringify({ query: '{ countries(first: 3) { nodes { name } } }' });
const bytes =
  `POST /graphql HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\nConnection: close\r\n` +
  `Content-Length: ${String(body.length)}\r\n\r\n${body}`;

interface Answered {
  readonly status: number;
  readonly milliseconds: number;
}

/** Asks once on a connection of its own; undefined where no whole answer came. */
function ask(host: string, port: number): Promise<Answered | undefined> {
  return new Promise((resolve) => {
    const start = performance.now();
    let answer = '';
    const socket = connect(port, host, () => socket.write(bytes));
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    socket.on('error', () => resolve(undefined));
    socket.on('close', () => {
      const [, status = '', text = ''] =
        /^HTTP\/1\.1 (\d+) [^]*?\r\n\r\n([^]*)$/.exec(answer) ?? [];
      const isWhole = /^\{.*\}\n?$/.test(text);
      resolve(
        isWhole ? { status: Number(status), milliseconds: performance.now() - start } : undefined,
      );
    });
  });
}

// The figures of a process are read from Linux.
(process.platform === 'linux' ? describe : describe.skip)('2,000 clients at once', () => {
  let place: FaultPlace;
  let program: ReturnType<typeof runProgram>;
  beforeAll(async () => {
    place = await makeFaultPlace();
    // Another process makes the store, which takes more memory than to serve.
    const first = place.start();
    await first.url;
    first.signal('SIGTERM');
    await first.ended;
    program = place.start({ ANSWER_CACHE_MB: '64' });
    await program.url;
  }, 300_000);
  afterAll(async () => {
    program.signal('SIGTERM');
    await program.ended;
    await place.remove();
  });

  const descriptors = () => readdirSync(`/proc/${String(program.pid)}/fd`).length;
  const mostMegabytes = () => {
    const status = readFileSync(`/proc/${String(program.pid)}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1_024;
  };

  it('are answered or told to come again, in bounded time and memory, and leave no descriptors behind', async () => {
    const { hostname, port } = new URL(await program.url);
    const askAtOnce = (count: number) =>
      Promise.all(Array.from({ length: count }, () => ask(hostname, Number(port))));
    // With the first answers the store opens its files.
    await askAtOnce(10);
    const before = descriptors();
    const outcomes = await askAtOnce(clients);
    const whole = outcomes.filter((outcome) => outcome !== undefined);
    const times = whole.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
    const p99 = times[Math.floor(clients * 0.99) - 1];
    const served = whole.filter(({ status }) => status === 200).length;
    console.log(`${String(served)} of ${String(clients)} served; p99 ${String(p99)} ms`);
    expect(whole.filter(({ status }) => status !== 200 && status !== 503)).toEqual([]);
    expect(whole.length).toBeGreaterThanOrEqual(clients * 0.999);
    expect(served).toBeGreaterThanOrEqual(500);
    expect(p99).toBeLessThan(5_000);
    expect(mostMegabytes()).toBeLessThan(1_024);
    while (descriptors() > before + 5) await sleep(100);
  }, 180_000);
});
