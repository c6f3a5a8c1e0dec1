import autocannon from 'autocannon';

/** What a server did while it was asked without a pause. */
export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  /** How long each request took, in milliseconds, the shortest first. */
  readonly latencies: Float64Array;
  /** The mean size of an answer. */
  readonly bytes: number;
}

/**
 * Asks by so many connections, each of which sends its next request when the last is answered. Each goes through the
 * bodies from another one on, so that they do not ask the same at the same time. Any failure is an error; to answer nothing in
 * the time is none.
 */
export async function load(
  url: string,
  bodies: readonly string[],
  connections: number,
  seconds: number,
): Promise<LoadResult> {
  const latencies: number[] = [];
  let connected = 0;
  let bytes = 0;
  let start = performance.now();
  let last = start;
  const options: autocannon.Options = {
    url,
    connections,
    duration: seconds,
    sampleInt: 100,
    timeout: 30,
    // Servers end connections after so many thousand requests, as the product does; it would not notice.
    reconnectRate: 5_000,
    setupClient: (client) => {
      const first = Math.floor((connected * bodies.length) / connections);
      connected += 1;
      client.setRequests([...bodies.slice(first), ...bodies.slice(0, first)].map(requestOf));
    },
    verifyBody: (body) => body?.includes('"errors":') === false,
  };
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const running = autocannon(options, (error: unknown, done) => {
      if (error instanceof Error) reject(error);
      else resolve(done);
    });
    running.on('start', () => (start = performance.now()));
    running.on('response', (_client, _status, size, milliseconds) => {
      latencies.push(milliseconds);
      bytes += size;
      last = performance.now();
    });
  });
  const { errors, non2xx, mismatches, timeouts } = result;
  if (errors + non2xx + mismatches + timeouts > 0) {
    throw new Error(
      `${url} answered ${latencies.length} requests, with ${errors} broken connections, ` +
        `${timeouts} of them too late, ${non2xx} refusals and ${mismatches} errors in the answer.`,
    );
  }
  return {
    requests: latencies.length,
    seconds: latencies.length === 0 ? seconds : (last - start) / 1000,
    latencies: Float64Array.from(latencies).sort(),
    bytes: bytes / latencies.length,
  };
}

function requestOf(body: string): autocannon.Request {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body };
}
