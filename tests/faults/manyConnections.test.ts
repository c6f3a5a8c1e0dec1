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

/** Asks once on a connection of its own; how long it took, or undefined where no whole answer came. */
function ask(host: string, port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const start = performance.now();
    let answer = '';
    const socket = connect(port, host, () => socket.write(bytes));
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    socket.on('error', () => resolve(undefined));
    socket.on('close', () => {
      const isWhole = answer.startsWith('HTTP/1.1 200') && answer.endsWith('}\n');
      resolve(isWhole ? performance.now() - start : undefined);
    });
  });
}

// The figures of a process are read from Linux.
(process.platform === 'linux' ? describe : describe.skip)('2,000 clients at once', () => {
  let place: FaultPlace;
  let program: ReturnType<typeof runProgram>;
  beforeAll(async () => {
    place = await makeFaultPlace();
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

  it('are answered, in bounded memory, and leave no descriptors behind', async () => {
    const { hostname, port } = new URL(await program.url);
    const before = descriptors();
    const times = await Promise.all(
      Array.from({ length: clients }, () => ask(hostname, Number(port))),
    );
    const answered = times.filter((time) => time !== undefined).sort((one, other) => one - other);
    // For whoever runs this on a quiet machine; on a busy one it would say more of the machine.
    console.log(`p99 ${String(Math.round(answered[Math.floor(clients * 0.99) - 1] ?? NaN))} ms`);
    expect(answered.length).toBeGreaterThanOrEqual(clients * 0.999);
    expect(mostMegabytes()).toBeLessThan(1_024);
    while (descriptors() > before + 5) await sleep(100);
  }, 180_000);
});
